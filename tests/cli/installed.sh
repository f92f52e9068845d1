# What make install puts somewhere works from there, and make uninstall takes all of it away again.
# tests/run hands on the flags of the build, which make would add to its own and compile all anew.
root=$CLI_TESTS/../..
[[ $TICKETMINER -ef $root/ticketminer ]] || skip "only the release build is installed"
env -u CPPFLAGS make -s -C "$root" install DESTDIR="$PWD/root" PREFIX=/usr >../out 2>&1 || fail "$(cat ../out)"
root/usr/bin/ticketminer mine "$Q1" --quiet -o q1.xlsx --lexicon root/usr/share/ticketminer/lexicon ||
    fail "the installed program does not run"
[[ -s q1.xlsx ]] || fail "the installed program wrote no workbook"
for file in share/man/man1/ticketminer.1 share/bash-completion/completions/ticketminer \
    share/zsh/site-functions/_ticketminer share/doc/ticketminer/README.md; do
    [[ -s root/usr/$file ]] || fail "$file is not installed"
done
[[ -z $(find root -type f -perm /022) ]] || fail "others may write: $(find root -type f -perm /022)"
env -u CPPFLAGS make -s -C "$root" uninstall DESTDIR="$PWD/root" PREFIX=/usr >../out 2>&1 || fail "$(cat ../out)"
[[ -z $(find root -type f) ]] || fail "left behind: $(find root -type f)"
