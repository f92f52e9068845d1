# The export itself is never written to, whatever it is called.
convert --rows 150 "$Q1" >in.csv
cp in.csv kopie.csv
refused '[23]' 'in\.csv' mine in.csv --output in.csv
