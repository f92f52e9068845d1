tm --version >../out
head -n 1 ../out | grep -Eq '^ticketminer [0-9]+\.[0-9]+\.[0-9]+' || fail "first line: $(head -n 1 ../out)"
for library in libxlsxwriter utf8proc libstemmer zlib sqlite expat libxml2 yajl libcsv nettle isa-l; do
    grep -qi "$library" ../out || fail "--version does not name $library"
done
tm mine --version >../again
same ../out ../again
