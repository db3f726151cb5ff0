# written by the makers
# Words of staff pages that the program looks up by a code.
# Staff tier: complete in English, French and Bulgarian.

## Titles of staff pages

desk-title = Desk
organisation-new-title = Add an organisation
organisation-edit-title = Edit this organisation
service-new-title = Add a service
service-edit-title = Edit this service
location-new-title = Add a place
location-edit-title = Edit this place
network-new-title = Add a network
network-edit-title = Edit this network
conflict-title = Somebody else saved meanwhile
duplicates-title = Possible duplicates
merge-title = Join two records
split-title = Undo a merge
imports-title = Imports
import-preview-title = Look before importing
import-running-title = Importing
import-result-title = Result of the import
tokens-title = Tokens for programs
suggestions-title = Suggestions

## Sources

source-this-hub = Entered in this hub
source-suggestion = a suggestion by a visitor
suggestion-state-waiting = waiting
suggestion-state-used = made into an organisation
suggestion-state-dismissed = dismissed

## Imports

import-state-mapping = Waiting for you
import-state-running = Running
import-state-done = Done
import-state-failed = Failed
import-state-undone = Taken back
twin-name = Same or similar name
twin-domain = Same web domain
twin-register = Same register number
reason-unknown-merge = No merge has this identifier, or it was undone already.
reason-same-record = These are one and the same record.
column-ignore = Leave this column out
column-id = Identifier
column-slug = Part of the address
column-name = Name
column-name-local = Name in the local language
column-names = Names (language=name; …)
column-lang = Language of the local name
column-kind = Kind of organisation
column-country = Country of the seat
column-city = Town
column-subjects = Subjects
column-countries-of-work = Countries of work
column-languages = Languages
column-founded = Founded in
column-website = Website
column-register-number = Register number
column-description = Description
column-descriptions = Descriptions (language=text; …)
column-email = E-mail
column-phone = Telephone
column-address = Postal address
column-consent = Consent
column-licence = Licence
column-source = Source
column-confirmed = Confirmed on
column-confirmed-by = Confirmed by
column-networks = Networks
reason-same-as-row = The same organisation stands in an earlier row.
reason-confirmed-value-kept = The organisation confirmed the value that is here, so it was kept.
reason-unknown-network = This network is not known here. Add it first, then import the file again.
reason-network-made = This network was not here. It was added with no more than its address; complete it on its page.
reason-confirmed-in-the-future = A confirmation of the future cannot be; the day of the import was taken instead.
reason-left-out-by-decision = You left this row out.
reason-file-empty = The file is empty.
reason-file-too-large = The file is larger than 64 MB. Split it, or use the command line.
reason-too-many-rows = The file has more than 200,000 rows. Split it, or use the command line.
reason-too-many-columns = The table has too many columns.
reason-archive-bomb = The file unpacks to far more than it should. It was not opened.
reason-not-a-workbook = The workbook cannot be read. Save it again as XLSX or CSV.
reason-workbook-old-or-locked = The workbook is in an old format or locked by a password. Save it as XLSX without a password.
reason-unknown-shape = This JSON is neither an HSDS package nor one of this hub.
reason-cell-too-long = A cell is too long and was left out.
reason-encoding-guessed = The file is not UTF-8; its encoding was guessed.
reason-quote-not-closed = A quotation mark is opened and not closed.
reason-more-cells-than-columns = This row has more cells than there are columns.
reason-not-readable = This item cannot be read.
reason-item-too-large = This item is too large.
reason-not-an-object = This is not an object.
reason-not-an-organisation = This is not an organisation.
reason-not-a-text = This is not a text.
reason-not-a-list = This is not a list.
reason-not-a-number = This is not a whole number.
reason-unknown-field = The API does not know this field.
reason-not-yes-or-no = This is neither yes nor no.
reason-file-forgotten = It waited for a day without being started, so its file was removed. Upload it again.
reason-not-weekly-hours = Hours that do not repeat every week were left out.
reason-organisation-missing = The organisation of this service is missing.
reason-service-missing = The service of this place is missing.
reason-too-many-parts = This item has too many parts.
reason-unknown-version = The package was written by a newer release.
