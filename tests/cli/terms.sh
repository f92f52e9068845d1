# What the analyser makes of lines of text.
cat >in.txt <<'END'
Waar blijft mijn bestelling 40218837? Ik wacht al twee weken.
Ik wil mijn geld terug op NL91ABNA0417164300, mail naar jan@example.org

Wo bleibt meine Bestellung? Ich warte seit zwei Wochen auf das Paket.
Where is my parcel? I have been waiting for two weeks.
END
tm terms in.txt
echo "--"
tm terms --json <in.txt
echo "--"
tm terms --json --verbose --language nl <<<'Kan ik de factuur opvragen'
