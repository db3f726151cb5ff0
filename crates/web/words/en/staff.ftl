# written by the makers
# Words of staff pages. Staff tier: complete in English, French and Bulgarian.

nav-desk = Desk
cancel = Cancel
choose = Choose
save-button = Save
label-language = Language
label-field = Field
label-mine = What you typed
label-theirs = What is saved now
label-source = Where do these values come from?
label-street = Street and number
label-aim = What it is for

## Organisation

staff-title = For staff
add-organisation = Add an organisation
add-service = Add a service
add-location = Add a place
add-network = Add a network
edit-organisation = Edit this record
edit-service = Edit this service
edit-network = Edit this network
edit-short = Edit
confirm-by = Who confirmed it?
confirm-button = Confirm today
confirm-service = The service was checked today
confirm-location = The place was checked today
withdraw-button = Withdraw this record
list-button = List this record again
restore-button = Bring this state back
split-link = Undo the merge of { $date }
hint-names = One line for each language. The first is shown first.
hint-descriptions = What the organisation does, in one paragraph.
hint-several = Hold Ctrl (or Cmd) to choose several.
hint-website = Like https://example.org
hint-public = Shown to everybody.
hint-address = Shown to everybody. Leave it empty if it must not be known.
hint-register = With the register’s name, like BG:EIK:123456789
hint-licence = SPDX name, like CC0-1.0 or CC-BY-4.0
hint-source = For example “the organisation, by telephone”.
hint-phones = One number in each line, with the country code.
hint-hours = Like 09:00-12:00, 13:00-17:00. Empty means closed.
hint-zone = Like Europe/Sofia
hint-members = One in each line: the last part of the organisation’s address on this hub.
conflict-lead = Nothing is lost. Compare the two, adapt your version below and save again.
conflict-caption = Both versions, differences marked
conflict-leave = Leave it as it is saved now
conflict-mine-title = Your version
remove-service = Remove this service
remove-location = Remove this place
remove-network = Remove this network
visibility-title = Who may know where it is?
visibility-public = Everybody: the address is shown
visibility-hidden = Nobody: the place is confidential
visibility-hint = Of a confidential place the hub keeps its country and nothing else. Making a place confidential deletes its address for good.
public-place-title = Address
public-place-hint = Leave all of this empty for a confidential place.

## Desk, tokens

desk-organisations = organisations
desk-confirmed = confirmed once
desk-services = services
desk-old-title = Confirmed long ago
desk-old-empty = No confirmation is older than 90 days.
desk-withdrawn-title = Withdrawn
tokens-lead = A token lets a program write in your name. Give each program its own.
tokens-list = Tokens
tokens-empty = There are no tokens yet.

## Duplicates and merging

duplicates-lead = Records that may be one organisation. Compare them, then join them or say that they are different.
duplicates-empty = No possible duplicates wait.
likeness = { $percent } % alike
compare-link = Compare
different-button = These are different
merges-title = Merges
merge-lead = The first record stays; the other is joined into it. You can undo this at any time.
merge-caption = Both records and what they become
merge-kept = Stays
merge-other = Is joined
merge-joined = Together
merge-given-up = Is not kept
merge-addresses = Old addresses of both records keep working.
merge-button = Join these records
merge-swap = Keep the other one
merge-done = The records were joined.
split-when = Joined on { $date }.
split-lead = Undoing gives back both records as they were, each at its own addresses. Changes made since then stay in the history.
split-button = Undo the merge
split-undone = This merge was undone.

## Imports

imports-lead = Bring in a table (CSV, XLSX, ODS), an HSDS package or an export of another hub. You see what would happen before anything changes.
imports-empty = No imports yet.
imports-earlier = Earlier imports
import-file = File
import-file-hint = CSV, XLSX, ODS or JSON, up to 64 MB.
import-upload = Look at this file
import-added = new
import-changed = changed
import-unchanged = unchanged
import-left-out = left out
import-start = Import now
import-look-again = Look again with these choices
import-leave-hint = You can leave this page; the import goes on.
preview-part = The first { $seen } of { $total } records were looked at.
preview-missing = No column means:
mapping-title = Which column is which?
mapping-caption = Columns of the file
mapping-column = Column
mapping-samples = First values
mapping-field = Means
twins-title = Already here?
twins-lead = These new rows look like records the hub has. Decide for each.
twin-here = In the file
twin-there = In the hub
twin-why = Why
twin-decide = Decision
twin-add = Add as new
twin-same = It is this record
twin-skip = Leave it out
remarks-title = Refused values
remarks-caption = Row, column, value and reason
remarks-none = Nothing was refused.
notes-title = Good to know
remark-row = Row
remark-column = Column
remark-value = Value
remark-reason = Reason
undo-hint = You can take this import back. Records that somebody changed since then stay.
undo-button = Take this import back

## Suggestions

suggestions-lead = Organisations that somebody says are missing. Nobody but staff sees them.
suggestions-empty = No suggestions wait.
suggestions-more = { $count ->
    [one] One suggestion waits.
   *[other] { $count } suggestions wait; the latest are here.
}
suggestion-received = Received on { $date }
suggestion-contact = How to reach the sender
suggestion-contact-hint = Deleted when you deal with this suggestion, at the latest after 90 days.
suggestion-twins = Already here?
suggestion-draft = Make an organisation of it
suggestion-dismiss = Dismiss
suggestions-handled = Dealt with
suggestions-handled-hint = They can be brought back for 30 days, without how to reach the sender. Then they are deleted.
suggestion-back = Bring back
