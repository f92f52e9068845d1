# Tickets in a language that few are in are set apart and counted; a language with a large share has types of its own.
german() {
    for thing in Stuhl Tisch Lampe Drucker; do
        echo "9$1$thing;Wo ist meine Bestellung;Guten Tag, ich möchte gerne wissen, wann mein $thing geliefert wird, den ich bei Ihnen bestellt habe."
    done
}
convert --rows 300 --drop 'Status,Priority,Source,Type,Agent,Group,Created time,Resolved time,Initial response time,Survey results,Time tracked,Reopens,Contact ID,Agent reply' \
    --line-end '\n' "$Q1" >few.csv
cp few.csv many.csv
german 1 >>few.csv
for name in 'The House of the Rising Sun' 'Any Which Way You Can'; do
    echo "8$name;Boek;Ik wil graag het boek $name bestellen."
done >>few.csv
echo '81;;Start rover' >>few.csv
for number in $(seq 20); do german $number >>many.csv; done
succeeds mine few.csv --output few.xlsx --json few.json --assignments few-out.csv
succeeds mine many.csv --output many.xlsx --json many.json --assignments many-out.csv
cat >../check.py <<'END'
import csv, json
def read(name):
    rows = list(csv.DictReader(open(name + '-out.csv', encoding='utf-8', newline='')))
    return rows, json.load(open(name + '.json', encoding='utf-8'))
rows, report = read('few')
apart = [r for r in rows if r['type'] == 'andere taal']
assert [r for r in rows[-7:] if r in apart] == rows[-7:-3], rows[-7:]
assert all(r['type_id'] == '0' for r in apart), apart
assert report['other']['andere taal'] == len(apart) < 30, report['other']
assert report['tickets'] == len(rows)
rows, report = read('many')
assert not any(r['type'] == 'andere taal' for r in rows[-80:])
own = {r['type_id'] for r in rows[-80:]} - {'0'}
assert own, rows[-80:]
END
python ../check.py
# The program is made for Dutch: that most tickets are not is said.
grep -q 'niet in het Nederlands' ../out && fail "most tickets of many.csv are Dutch"
{
    echo 'Ticket ID;Subject;Description'
    for number in $(seq 10); do german $number; done
} >german.csv
succeeds mine german.csv --output german.xlsx
grep -q '^! De meeste tickets zijn niet in het Nederlands: ' ../out || fail "$(cat ../out)"
