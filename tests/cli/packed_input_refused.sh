# Archives that attack or cannot be read: one line that says why, quickly, nothing written.
cat >../pack.py <<'END'
import gzip, io, tarfile, zipfile
row = b'1;Waar blijft mijn pakket;open\n'
bomb = b'id;vraag;status\n' + row * (300 * 2**20 // len(row))
open('bom.csv.gz', 'wb').write(gzip.compress(bomb))
def pack(name, files, **more):
    with zipfile.ZipFile(name, 'w', zipfile.ZIP_DEFLATED) as z:
        for path, data in files.items():
            z.writestr(path, data, **more)
pack('bom.zip', {'q1.csv': bomb})
workbook = '<workbook xmlns:r="r"><sheets><sheet name="Een" r:id="a"/></sheets></workbook>'
rows = '<worksheet><sheetData>' + '<row><c t="str"><v>vraag</v></c></row>' * 4000000 + '</sheetData></worksheet>'
pack('bom.xlsx', {'[Content_Types].xml': '<Types/>', 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': rows})
entities = '<!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + workbook
pack('lol.xlsx', {'[Content_Types].xml': '<Types/>', 'xl/workbook.xml': entities})
inner = io.BytesIO()
with zipfile.ZipFile(inner, 'w') as z:
    z.writestr('q1.csv', row)
pack('in.zip', {'q1.zip': inner.getvalue()})
pack('leeg.zip', {'.DS_Store': b'x', 'map/': b''})
pack('veel.zip', {'%d.csv' % i: b'' for i in range(20001)})
pack('brief.docx', {'[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>'})
pack('blad.ods', {'mimetype': 'application/vnd.oasis.opendocument.spreadsheet', 'META-INF/manifest.xml': '<m/>'})
ole = b'\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1' + bytes(4000)
open('geheim.xlsx', 'wb').write(ole + 'EncryptedPackage'.encode('utf-16-le') + bytes(4000))
open('oud.xls', 'wb').write(ole + 'Workbook'.encode('utf-16-le') + bytes(4000))
with tarfile.open('q1.tar.gz', 'w:gz') as t:
    info = tarfile.TarInfo('q1.csv')
    info.size = len(row)
    t.addfile(info, io.BytesIO(row))
open('ruis.gz', 'wb').write(b'\x1f\x8b\x08' + bytes(range(256)) * 4)
END
python ../pack.py
refused 1 'bom\.csv\.gz.*zip bomb' mine bom.csv.gz
refused 1 'bom\.zip.*zip bomb' mine bom.zip
refused 1 'bom\.xlsx.*zip bomb' mine bom.xlsx
refused 1 'lol\.xlsx.*document type declaration' mine lol.xlsx
refused 1 'in\.zip/q1\.zip.*within a zip archive' mine in.zip
refused 1 'leeg\.zip.*no file in the archive' mine leeg.zip
refused 1 'veel\.zip.*more than 20000 files' mine veel.zip
refused 1 'brief\.docx: is a Word document' mine brief.docx
refused 1 'blad\.ods: is an OpenDocument' mine blad.ods
refused 1 'geheim\.xlsx: .*password' mine geheim.xlsx
refused 1 'oud\.xls: .*\(\.xls\)' mine oud.xls
refused 1 'q1\.tar\.gz: is a tar archive' mine q1.tar.gz
refused 1 'ruis\.gz: is (damaged|cut off)' mine ruis.gz
