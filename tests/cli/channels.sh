# One channel, however its name is written: case, white space, hyphens; as most tickets write it.
python - <<'END'
rows = [('E-mail', 4), ('email', 3), (' e-mail ', 2), ('E MAIL', 1), ('Chat', 2), ('chat', 2), ('Chatbot', 1), ('-', 1), ('', 1)]
with open('k.csv', 'w') as f:
    f.write('id;vraag;kanaal\n')
    n = 0
    for name, count in rows:
        for i in range(count):
            n += 1
            f.write(f'{n};Waar blijft mijn bestelling van vorige week;"{name}"\n')
END
succeeds mine k.csv --output k.xlsx --json k.json
[[ $(json k.json 'sorted((k, v["n"]) for k, v in j["kpi"]["channels"].items())') = "[('Chat', 4), ('Chatbot', 1), ('E-mail', 10)]" ]] ||
    fail "$(json k.json 'j["kpi"]["channels"]')"
