"""Searches the files here for what plant.py planted: `search.py none` fails where any is readable, `search.py find` where any is
not."""
import html, json, pathlib, re, sys
must_find = sys.argv[1] == 'find'
text = ''
for path in pathlib.Path('.').rglob('*'):
    if not path.is_file() or str(path).startswith('samples') or path.name.startswith('export'):
        continue
    if path.suffix in ('.xml', '.rels', '.json', '.csv', '.txt', '.html', '.yml'):
        raw = path.read_text(encoding='utf-8')
        text += raw + '\n' + html.unescape(raw) + '\n'
        if path.suffix == '.json':
            text += re.sub(r'\\u([0-9a-fA-F]{4})|\\(.)', lambda m: chr(int(m[1], 16)) if m[1] else m[2], raw) + '\n'
squeeze = lambda s: re.sub(r'[^0-9a-z]', '', s.lower())
low, dense = text.lower(), squeeze(text)
found, quiet = {}, []
for kind, values in json.load(open('../secrets.json')).items():
    hits = [v for v in values if v.lower() in low or html.escape(v).lower() in low or (len(squeeze(v)) >= 8 and squeeze(v) in dense)]
    if kind == 'name':
        hits += [w for v in values for w in v.split() if re.search(r'\b' + w.lower() + r'\b', low)]
    if hits: found[kind] = hits
    else: quiet.append(kind)
if must_find:
    assert not quiet, f'the search does not see: {quiet}'
else:
    assert not found, f'readable: {found}'
