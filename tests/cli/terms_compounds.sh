# Compounds are split by the words of all lines; a verb in two halves counts as one; --verbose tells where terms come from.
cat >in.txt <<'END'
Mijn retourlabel is kwijt
Ik wil een label voor mijn retour
Ik zeg mijn abonnement op
END
"$TICKETMINER" terms in.txt
"$TICKETMINER" terms --json in.txt
"$TICKETMINER" terms --verbose in.txt
