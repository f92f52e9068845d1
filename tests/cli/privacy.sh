# No e-mail address, IBAN or telephone number of the exports is in any output.
succeeds mine "$Q1" "$Q2" --output uit.xlsx --json uit.json --assignments uit.csv
cat ../out >samenvatting.txt
python -m zipfile -e uit.xlsx boek
cat >../check.py <<'END'
import html, pathlib, re
KINDS = {
    'e-mail': r'[\w.+-]+@[\w-]+\.[\w.]*\w', 'IBAN': r'\b(?:NL|BE|DE)\d{2} ?[A-Z0-9]{4}(?: ?\d{2,4}){2,4}\b',
    'phone': r'(?<![\d-])(?:\+31|0031|\+32|06)[ -]?\d[\d -]{6,}\d',
}
source = ''.join(open(f'samples/webshop-2026-q{q}.csv', encoding='utf-8-sig').read() for q in '12')
output = ''.join(p.read_text(encoding='utf-8') for p in pathlib.Path('.').rglob('*')
                 if p.is_file() and not str(p).startswith('samples') and p.suffix in ('.xml', '.json', '.csv', '.txt'))
output = html.unescape(output)
for kind, pattern in KINDS.items():
    found = set(re.findall(pattern, source))
    assert found, f'the samples hold no {kind}'
    leaked = [f for f in found if f in output]
    assert not leaked, f'{kind}: {len(leaked)} of {len(found)} are readable'
END
python ../check.py
