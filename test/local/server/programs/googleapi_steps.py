"""A program with google-api-python-client, as somebody would write it.

Reads what `npm run google -- --json` tells from the file that it is given; ends with an error at the first step that
does not hold. The library builds itself from Google's discovery documents, which it brings along.
"""

import io
import json
import sys

import httplib2
from google.oauth2.credentials import Credentials
from google_auth_httplib2 import AuthorizedHttp
from googleapiclient.discovery import build
from googleapiclient.errors import HttpError
from googleapiclient.http import MediaIoBaseDownload, MediaIoBaseUpload

with open(sys.argv[1], encoding="utf-8") as file:
    told = json.loads(file.readline())
account = told["accounts"][0]

credentials = Credentials(
    token=None,
    refresh_token=account["refreshToken"],
    token_uri=told["url"] + "/token",
    client_id=told["clientId"],
    client_secret=told["clientSecret"],
)


class LocalHttp(httplib2.Http):
    """The library sends uploads to another host when it is told to, but never without TLS."""

    def request(self, uri, *args, **kwargs):
        host = told["url"].removeprefix("http://")
        return super().request(uri.replace("https://" + host, told["url"]), *args, **kwargs)


local = LocalHttp()
# As the library's own: an upload that goes on answers 308, which leads nowhere.
local.redirect_codes = local.redirect_codes - {308}


def service(name, version, path=""):
    options = {"api_endpoint": told["url"] + path}
    return build(name, version, http=AuthorizedHttp(credentials, local), client_options=options)


def refused(request):
    try:
        request.execute()
    except HttpError as error:
        return error.status_code, error.reason
    raise AssertionError("a wrong request was taken")


def media(text, **how):
    return MediaIoBaseUpload(io.BytesIO(text.encode()), mimetype="text/csv", **how)


files = service("drive", "v3", "/drive/v3").files()
folder = files.create(
    body={"name": "Exportaciones", "mimeType": "application/vnd.google-apps.folder"}
).execute()["id"]
made = files.create(
    body={"name": "clientes.csv", "parents": [folder]}, media_body=media("id\n1\n"), fields="id,md5Checksum,size"
).execute()
assert made["size"] == "5"
# In pieces of the least size that Google takes, so that there are three.
large = "x" * 600_000
changed = files.update(
    fileId=made["id"], media_body=media(large, resumable=True, chunksize=256 * 1024), fields="id,size"
).execute()
assert changed == {"id": made["id"], "size": "600000"}
target = io.BytesIO()
download = MediaIoBaseDownload(target, files.get_media(fileId=made["id"]), chunksize=256 * 1024)
done = False
while not done:
    _, done = download.next_chunk()
assert target.getvalue().decode() == large
listing = files.list(q=f"'{folder}' in parents and name contains 'cli'", fields="files(name)").execute()
assert listing == {"files": [{"name": "clientes.csv"}]}
assert refused(files.get(fileId="nothing"))[0] == 404

sheets = service("sheets", "v4").spreadsheets()
book = sheets.create(
    body={"properties": {"title": "Libro"}, "sheets": [{"properties": {"sheetId": 0, "title": "Uno"}}]}
).execute()["spreadsheetId"]
values = sheets.values()
typed = [["00123", "=1+1", "TRUE"]]
for cell, how in (("Uno!A1", "RAW"), ("Uno!A2", "USER_ENTERED")):
    values.update(spreadsheetId=book, range=cell, valueInputOption=how, body={"values": typed}).execute()
assert values.get(spreadsheetId=book, range="Uno!A1:C1").execute()["values"] == typed
read = values.get(spreadsheetId=book, range="Uno!A2", valueRenderOption="UNFORMATTED_VALUE").execute()
assert read["values"] == [[123]]
size = {"properties": {"sheetId": 0, "gridProperties": {"rowCount": 2, "columnCount": 3}}, "fields": "gridProperties"}
answer = sheets.batchUpdate(
    spreadsheetId=book,
    body={"requests": [{"updateSheetProperties": size}], "includeSpreadsheetInResponse": True},
).execute()
grid = answer["updatedSpreadsheet"]["sheets"][0]["properties"]["gridProperties"]
assert (grid["rowCount"], grid["columnCount"]) == (2, 3)
status, reason = refused(values.get(spreadsheetId=book, range="Uno!A3"))
assert status == 400 and "exceeds grid limits" in reason
status, reason = refused(sheets.batchUpdate(spreadsheetId=book, body={"requests": [{"deleteSheet": {"sheetId": 7}}]}))
assert status == 400
status, _ = refused(values.update(spreadsheetId=book, range="Uno!A1", body={"values": typed}))
assert status == 400, "valueInputOption is required"

projects = service("script", "v1").projects()
script = projects.create(body={"title": "Integración", "parentId": book}).execute()["scriptId"]
code = [
    {"name": "appsscript", "type": "JSON", "source": '{"timeZone":"Etc/UTC","runtimeVersion":"V8"}'},
    {"name": "Code", "type": "SERVER_JS", "source": "function one() { return 1; }"},
]
projects.updateContent(scriptId=script, body={"files": code}).execute()
assert len(projects.getContent(scriptId=script).execute()["files"]) == 2
assert projects.versions().create(scriptId=script, body={"description": "una"}).execute()["versionNumber"] == 1
print("every step holds")
