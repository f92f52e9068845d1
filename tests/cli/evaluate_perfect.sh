# A gold column that the text settles gives nearly full marks (a few tickets may fit nowhere); one that it cannot
# settle gives none.
cat >../make.py <<'END'
import csv, random, sys
r = random.Random(5)
topics = {
    'factuur': 'factuur kopie btw bedrag rekening sturen boekhouding'.split(),
    'retour': 'retour terugsturen label pakketpunt ruilen doos'.split(),
    'wachtwoord': 'wachtwoord inloggen account vergeten herstellen code'.split(),
    'bezorging': 'bezorging levertijd bezorger morgen avond vertraagd'.split(),
}
w = csv.writer(sys.stdout)
w.writerow(['id', 'text', 'gold', 'chance'])
for i in range(400):
    topic = sorted(topics)[i % 4]
    w.writerow([i, ' '.join(r.sample(topics[topic], 4)), topic, r.choice('abcd')])
END
python ../make.py >in.csv
succeeds evaluate in.csv --gold gold --text-columns text --types 4 --json goed.json
[[ $(json goed.json 'j["nmi"] > 0.9 and j["acc"] > 0.9 and j["purity"] > 0.99 and j["k_gold"] == 4') = True ]] || fail "$(cat goed.json)"
succeeds evaluate in.csv --gold chance --text-columns text --types 4 --json toeval.json
[[ $(json toeval.json 'j["nmi"] < 0.1 and abs(j["ari"]) < 0.05') = True ]] || fail "$(cat toeval.json)"
