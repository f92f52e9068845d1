# --html: well-formed, self-contained, with the figures of the JSON file, in both languages; hostile text stays text; what
# the export lacks is said; the types of few customers show no text; --no-mask is said at the top.
check() { # PAGE JSON LANGUAGE
    local python
    for python in "$PYTHON" /usr/bin/python3; do
        "$python" "$CLI_TESTS/../reports/check_html.py" "$@" || fail "$*"
    done
}
succeeds mine "$Q1" "$Q2" --output uit.xlsx --json uit.json --html uit.html
check uit.html uit.json nl
[[ $(stat -c %a uit.html) = 600 ]]
succeeds mine "$Q1" --report-language en --output en.xlsx --json en.json --html en.html
check en.html en.json en
grep -q 'Question types' en.html
! grep -q 'NOT MASKED\|NIET GEMASKEERD' uit.html en.html
! grep -q 'h-trend' uit.html # without a history there is no trend
succeeds mine "$Q1" --output een.xlsx --json een.json --html een.html --history hd.db
check een.html een.json nl
succeeds mine "$Q2" --output twee.xlsx --json twee.json --html twee.html --history hd.db
check twee.html twee.json nl
[[ $(grep -c 'class="spark"' twee.html) = "$(json twee.json 'len(j["trend"]["types"])')" ]] || fail "a line per type"
[[ $(json twee.json 'len({t["change"] for t in j["trend"]["types"]}) > 1') = True ]] || fail "the trend tells too little"
succeeds mine "$Q1" --no-mask --output open.xlsx --json open.json --html open.html
check open.html open.json nl
python - <<'END'
text = open('open.html', encoding='utf-8').read()
assert text.index('NIET GEMASKEERD') < text.index('<h1>')
END
python - <<'END'
import csv
HOSTILE = ['</script><script>document.title="kwaad"</script>', '<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "' onmouseover='alert(1)",
           '&lt;b&gt; &amp;amp; &#x3c;', '\u202eomgekeerd\u202c \u2066los', '\U0001f4e6\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1f3\U0001f1f1', 'bel\x07 \x1b[31m rood \x85',
           '\ufffe\uffff\ufdd0', '</style></title></textarea><!--', ']]> <![CDATA[ x', '<!-- --!> -->', 'مرحبا أين طلبي', 'x' * 1000, 'e\u0301' * 3000]
QUESTIONS = ['Waar blijft mijn pakket', 'Ik wil mijn abonnement opzeggen', 'De factuur klopt niet', 'Hoe wijzig ik mijn adres']
with open('in.csv', 'w', newline='', encoding='utf-8') as out:
    w = csv.writer(out)
    w.writerow(['id', 'onderwerp', 'vraag', 'antwoord', 'kanaal', 'klant'])
    for i in range(120):
        h = HOSTILE[i % len(HOSTILE)]
        q = QUESTIONS[i % 4] + (' ' + 'x' * 100000 if i % 4 == 3 else '')
        w.writerow([i, q.lower(), f'{q}? {h} {q} alstublieft', f'Dank u. {h if len(h) < 1000 else ""} Wij zoeken het uit.', h[:40], f'k{i if i % 4 else i % 8}'])
END
succeeds mine in.csv --types 4 --output kwaad.xlsx --json kwaad.json --html kwaad.html
check kwaad.html kwaad.json nl
python - <<'END'
import json
page, j = open('kwaad.html', encoding='utf-8').read(), json.load(open('kwaad.json', encoding='utf-8'))
assert page.count('<script') == 1 and '<img' not in page and page.count('minder dan drie klanten') >= 2
assert 'alert(1)' in page or '&lt;img' in page, 'no hostile text got to the page: the test tests nothing'
assert 'ingekort' in page and len(page) < 400000, len(page)
assert page.count('niet in export') > 20
assert any(not t['examples'] for t in j['types'])
END
