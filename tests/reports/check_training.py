"""The folder of --training, read as a bot builder reads it: check_training.py FOLDER JSON

YAML and CSV hold the same intents and phrasings; these are of the types of the JSON file that are advised for automation
and may show their text; what was masked is an entity, and nothing else is.
"""
import csv
import json
import re
import sys

import yaml

folder, report = sys.argv[1], json.load(open(sys.argv[2], encoding='utf-8'))
ENTITY = re.compile(r'\[([^\]]+?)\]\(([^:)]+?)\)')
source = open(f'{folder}/nlu.yml', encoding='utf-8', newline='').read()
data = yaml.safe_load(source)
assert set(data) == {'version', 'nlu'} and data['version'] == '3.1'
read, entities = [], set()
names = [entry['intent'] for entry in data['nlu']]
assert len(set(names)) == len(names)
for entry in data['nlu']:
    assert re.fullmatch('[a-z][a-z0-9_]*', entry['intent']), entry['intent']
    lines = entry['examples'].split('\n')
    assert lines.pop() == '' and 0 < len(lines) <= 200
    for line in lines:
        assert line.startswith('- ') and len(line) > 2
        for text, entity in ENTITY.findall(line):
            assert re.fullmatch('<[A-Z]+>', text) and re.fullmatch('[a-z_]+', entity), (text, entity)
            entities.add(entity)
        plain = ENTITY.sub(r'\1', line[2:])
        assert '[' not in plain and ']' not in plain
        read.append((entry['intent'], plain))
rows = list(csv.reader(open(f'{folder}/phrasings.csv', encoding='utf-8', newline='')))
assert rows[0] == ['intent', 'phrasing']
same = lambda s: re.sub(r"^'(?=[=+@-])", '', s).replace('[', '(').replace(']', ')')
assert [(intent, same(text)) for intent, text in rows[1:]] == [(intent, same(text)) for intent, text in read]
assert all(len(text) <= 769 for _, text in read) and len({text for _, text in read}) == len(read)
# Each intent, in turn, is a type that is advised for automation and may show its text.
clean = lambda s: same(re.sub(r'\s+', ' ', re.sub('[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff]', '', s)).strip())
left = list(names)
for t in report['types']:
    if not left or not t['advice'].startswith('Automatiseren'):
        continue
    said = {same(text) for intent, text in read if intent == left[0]}
    if any(clean(example) in said for example in t['examples']):
        left.pop(0)
assert not left, f'of no type for automation: {left}'
print(len(names), len(read), ' '.join(sorted(entities)))
