"""A program with gspread, as somebody would write it.

Reads what `npm run google -- --json` tells from the file that it is given; ends with an error at the first step that
does not hold.
"""

import json
import sys

import gspread
from google.oauth2.credentials import Credentials

with open(sys.argv[1], encoding="utf-8") as file:
    told = json.loads(file.readline())
account = told["accounts"][0]


class LocalClient(gspread.HTTPClient):
    """gspread's own client; only the address is another one."""

    def request(self, method, endpoint, *args, **kwargs):
        for host in ("https://sheets.googleapis.com", "https://www.googleapis.com"):
            endpoint = endpoint.replace(host, told["url"])
        return super().request(method, endpoint, *args, **kwargs)


credentials = Credentials(
    token=None,
    refresh_token=account["refreshToken"],
    token_uri=told["url"] + "/token",
    client_id=told["clientId"],
    client_secret=told["clientSecret"],
)
client = gspread.Client(auth=credentials, http_client=LocalClient)

book = client.create("Libro de gspread")
assert book.title == "Libro de gspread"
assert [found["name"] for found in client.list_spreadsheet_files("Libro de gspread")] == [book.title]
assert client.open("Libro de gspread").id == book.id

sheet = book.add_worksheet("Ventas", rows=5, cols=3)
sheet.update([["00123", "=1+1", "1,5"]], "A1", value_input_option="RAW")
sheet.update([["00123", "12", "TRUE"]], "A2", value_input_option="USER_ENTERED")
assert sheet.get("A1:C1") == [["00123", "=1+1", "1,5"]]
unformatted = gspread.utils.ValueRenderOption.unformatted
assert sheet.get("A2:C2", value_render_option=unformatted) == [[123, 12, True]]
sheet.append_row(["x", "y"], value_input_option="RAW")
assert sheet.row_values(3) == ["x", "y"]
assert sheet.col_values(1) == ["00123", "123", "x"]
assert sheet.cell(1, 2).value == "=1+1"
assert sheet.find("y").address == "B3"
sheet.batch_update([{"range": "A4", "values": [["a"]]}, {"range": "B4", "values": [["b"]]}], raw=True)
assert sheet.batch_get(["A4", "B4"]) == [[["a"]], [["b"]]]
sheet.batch_clear(["A4:B4"])
sheet.resize(rows=3, cols=3)
assert (sheet.row_count, sheet.col_count) == (3, 3)
sheet.format("A1:C1", {"textFormat": {"bold": True}})
sheet.freeze(rows=1)
sheet.sort((1, "asc"), range="A2:C3")
sheet.insert_rows([["nuevo"]], row=2)
sheet.delete_rows(2)
sheet.update_title("Ventas 2026")
copy = sheet.duplicate(new_sheet_name="Copia")
assert [each.title for each in book.worksheets()] == ["Hoja 1", "Ventas 2026", "Copia"]
book.del_worksheet(copy)
assert len(sheet.get_all_values()) == 3

try:
    sheet.get("A9")
    raise AssertionError("a range outside of the grid was read")
except gspread.exceptions.APIError as error:
    assert error.code == 400 and "exceeds grid limits" in error.error["message"]

book.share("otra@google.example", perm_type="user", role="reader", notify=False)
assert [each["role"] for each in book.list_permissions()] == ["owner", "reader"]
book.remove_permissions("otra@google.example", role="any")
twin = client.copy(book.id, title="Gemelo", copy_comments=False)
assert [each.title for each in twin.worksheets()] == ["Hoja 1", "Ventas 2026"]
client.del_spreadsheet(twin.id)
try:
    client.open_by_key(twin.id)
    raise AssertionError("a deleted Spreadsheet was opened")
except gspread.SpreadsheetNotFound:
    pass
print("every step holds")
