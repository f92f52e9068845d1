# Files that cannot be used: the status, one line that names the file, nothing written.
refused 3 'geen\.csv' mine geen.csv
refused 3 'geen\.csv' mine "$Q1" geen.csv
mkdir map
refused 3 'map.*folder' mine map
: >leeg.csv
refused 1 'leeg\.csv' mine leeg.csv
printf '\n\n\r\n\n' >regels.csv
refused 1 'regels\.csv' mine regels.csv
printf '\xEF\xBB\xBF' >bom.csv
refused 1 'bom\.csv' mine bom.csv
head -n 1 "$Q1" >kop.csv
refused 1 'kop\.csv' mine kop.csv
python -c 'import random, sys; r = random.Random(1); sys.stdout.buffer.write(r.randbytes(200000))' >ruis.csv
refused 1 'ruis\.csv' mine ruis.csv
python -c 'import sys; sys.stdout.buffer.write(bytes(50000))' >nullen.csv
refused 1 'nullen\.csv' mine nullen.csv
printf 'Ticket ID;Created time;Status\n1;2026-01-01 10:00;Closed\n2;2026-01-02 10:00;Closed\n' >tekstloos.csv
refused 1 'tekstloos\.csv.*(text|--text-columns)' mine tekstloos.csv
printf 'Ticket ID;Subject;Description\n1;;\n2;;\n' >zondertekst.csv
refused 1 'zondertekst\.csv' mine zondertekst.csv
refused 1 'webshop-2026-q1\.csv.*Nergens' mine --text-columns Nergens "$Q1"
convert --rows 10 "$Q1" >tien.csv
refused 1 'tien\.csv' mine --types 50 tien.csv
refused 1 'webshop-2026-q1\.csv' mine --since 2030-01-01 "$Q1"
refused 3 'geen\.csv' inspect geen.csv
refused 3 'map.*folder' inspect map
refused 3 'geen\.csv' evaluate geen.csv --gold Type
refused 1 'webshop-2026-q1\.csv.*Nergens' evaluate "$Q1" --gold Nergens
refused 3 'geen\.txt' terms geen.txt
refused 3 'map' terms map
refused 3 'geen\.ini' mine --config geen.ini "$Q1"
