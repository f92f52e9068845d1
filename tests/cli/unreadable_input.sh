# Permission bits do not bind root: the program runs as nobody, in a folder that nobody may use.
as=()
if [[ $(id -u) = 0 ]]; then
    need setpriv
    # Coverage, where the program writes it, goes where it may.
    as=(setpriv --reuid=65534 --regid=65534 --clear-groups env GCOV_PREFIX="$PWD/../coverage")
fi
chmod 777 .. .
cp "$TICKETMINER" ../program # the program's own folder may be closed to nobody
printf 'Ticket ID;Description\n1;hallo\n' >dicht.csv
chmod 000 dicht.csv
status=0
"${as[@]}" ../program mine dicht.csv >../out 2>../err || status=$?
((status == 3)) || fail "status $status: $(cat ../err)"
grep -q 'dicht.csv.*[Pp]ermission' ../err || fail "$(cat ../err)"
[[ $(wc -l <../err) = 1 ]] || fail "$(cat ../err)"
rm -f dicht.csv # whose sum nobody but root could take below
# Other things than exports that are easily named: said what they are.
printf 'From jan@example.org Mon Jan  5 10:00:00 2026\nFrom: jan@example.org\nTo: help@example.org\nSubject: vraag\n\nWaar?\n' >post.mbox
refused 1 'post\.mbox: is e-mail; ' mine post.mbox
{
    printf 'Return-Path: <jan@example.org>\r\nReceived: from a\r\n by b\r\nFrom: jan@example.org\r\n'
    for i in {1..100}; do printf 'X-Spam-Note-%d: %060d\r\n' "$i" "$i"; done
    printf '\r\nWaar blijft mijn pakket?\r\n'
} >brief.eml
refused 1 'brief\.eml: is e-mail; ' mine brief.eml
printf '{\\rtf1\\ansi waar blijft mijn pakket}' >brief.rtf
refused 1 'brief\.rtf: is an RTF document; ' mine brief.rtf
printf '[12-03-2026 14:05:33] Jan Bos: Waar blijft mijn pakket?\n[12-03-2026 14:06:01] Balie: Dat kijken we na.\nMomentje.\n' >chat.txt
refused 1 'chat\.txt: is a chat as a telephone exports it; ' mine chat.txt
printf '12-03-26 14:05 - Jan Bos: waar\n3/12/26, 2:05\u202fPM - Balie: we kijken\n' >chat.txt
refused 1 'chat\.txt: is a chat as a telephone exports it; ' mine chat.txt
printf '12-03-2026 14:05 - waar blijft mijn pakket\n12-03-2026 14:07 - ik wil mijn factuur\n' >belletjes.txt # nobody named
succeeds inspect belletjes.txt
refused 1 'webshop-2026-q1\.csv: is no workbook' review "$Q1" --history geen.db
printf 'From: vraag\nwaar blijft mijn pakket\nik wil mijn factuur\n' >lijst.txt # a list of questions
succeeds mine lijst.txt --output uit.xlsx
# A workbook of the program's own, where --output was forgotten: its tickets would count twice.
refused 1 'uit\.xlsx: is a workbook that mine wrote' mine lijst.txt uit.xlsx --output ander.xlsx
succeeds inspect uit.xlsx --sheet Tickets
