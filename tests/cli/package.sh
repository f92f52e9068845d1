# The Debian package: the same bytes twice, no error of lintian's, and a program that runs from it.
root=$CLI_TESTS/../..
[[ $TICKETMINER -ef $root/ticketminer ]] || skip "only the release build is packed"
need dpkg-shlibdeps
package() { (cd "$root" && env -u CPPFLAGS DEBFULLNAME=builder DEBEMAIL=builder@example.org SOURCE_DATE_EPOCH=1767225600 docs/debian/build 0.0.1 "$OLDPWD/$1") 2>../err || fail "$(cat ../err)"; }
cd . && package een >../name
package twee >/dev/null
same een/ticketminer_*.deb twee/ticketminer_*.deb "the package is another one the second time"
dpkg-deb -x een/ticketminer_*.deb unpacked
unpacked/usr/bin/ticketminer mine "$Q1" --quiet -o q1.xlsx || fail "the packed program does not run"
[[ -s q1.xlsx ]] || fail "the packed program wrote no workbook"
dpkg-deb -f een/ticketminer_*.deb Depends | grep -q libxlsxwriter || fail "does not depend on what it is linked with"
if command -v lintian >/dev/null; then
    lintian --allow-root --fail-on error een/ticketminer_*.deb >../out 2>&1 || fail "$(cat ../out)"
fi
