# The same tickets in other encodings, with other delimiters, over standard input: the same assignments.
convert --encodable --encoding cp1252 --rows 400 "$Q1" >w1252.csv
python -c 'import sys; sys.stdout.buffer.write(open("w1252.csv", "rb").read().decode("cp1252").encode())' >basis.csv
succeeds mine basis.csv --output basis.xlsx --assignments basis.out --json basis.json
try() { # file encoding delimiter
    succeeds mine "$1" --output uit.xlsx --assignments uit.out --json uit.json
    same basis.out uit.out "$1"
    [[ $(json uit.json 'j["inputs"][0]["encoding"] + " " + repr(j["inputs"][0]["delimiter"])') = "$2 '$3'" ]] ||
        fail "$1: $(json uit.json 'j["inputs"][0]')"
    [[ $(json uit.json 'j["types"]') = "$(json basis.json 'j["types"]')" ]] || fail "$1: other types"
}
# Takes the base, a file of the convert tool's own form, to another.
again() { convert "$@" basis.csv; }
try w1252.csv windows-1252 ';'
again --encoding utf-8-sig >variant.csv && try variant.csv utf-8 ';'
again --encoding utf-16le --delimiter '\t' --before '\ufeff' >variant.csv && try variant.csv utf-16le '\t'
again --encoding utf-16be --delimiter '\t' --before '\ufeff' >variant.csv && try variant.csv utf-16be '\t'
again --encoding utf-16le --delimiter '\t' >variant.csv && try variant.csv utf-16le '\t'
again --encoding cp1252 --before 'sep=;\n' >variant.csv && try variant.csv windows-1252 ';'
again --delimiter ',' >variant.csv && try variant.csv utf-8 ','
again --delimiter '|' --line-end '\n' >variant.csv && try variant.csv utf-8 '|'
succeeds mine --encoding windows-1252 --delimiter ';' w1252.csv --output uit.xlsx --assignments uit.out
same basis.out uit.out "--encoding, --delimiter"
# An encoding that the file has not: nonsense is not read.
convert --encoding utf-16le --delimiter ';' basis.csv >w16.csv
refused 1 'basis.csv: is not utf-16le; give another --encoding' mine --encoding utf-16le basis.csv
refused 1 'basis.csv: is not utf-16be' mine --encoding utf-16be basis.csv
refused 1 'w16.csv: is not utf-16be' mine --encoding utf-16be w16.csv
refused 1 'w16.csv: is binary data, not text; check --encoding' mine --encoding utf-8 w16.csv
# Line ends of old Macs, without line breaks within fields.
convert --flat basis.csv >plat.csv
mv plat.csv basis.csv
succeeds mine basis.csv --output basis.xlsx --assignments basis.out --json basis.json
again --delimiter '\t' --line-end '\r' >variant.csv && try variant.csv utf-8 '\t'
