# written by the makers
# Words that the program looks up by a code: dates, problems, reasons, fields, states.
# Public tier: every language of the hub has them.

## Dates and hours

# Shown as "24 November 2026". $month is the month's name (below), $number its number.
date-long = { $day } { $month } { $year }
# $date is a date in words, $time a time like 09:05.
date-and-time = { $date }, { $time } UTC
# Months as they stand inside a date.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
day-1 = Monday
day-2 = Tuesday
day-3 = Wednesday
day-4 = Thursday
day-5 = Friday
day-6 = Saturday
day-7 = Sunday
hours-closed = Closed
# Between the members of a list, with the space after it; the second where members hold commas.
list-comma = {", "}
list-semicolon = {"; "}

## How far a record can be relied on

status-confirmed = Confirmed
status-old = Confirmed long ago
status-unconfirmed = Not confirmed
# $date is a date in words.
status-confirmed-long = Confirmed by the organisation on { $date }
status-old-long = Last confirmed on { $date }, more than 90 days ago
status-unconfirmed-long = Not confirmed by the organisation yet
service-confirmed = Checked on { $date }
service-old = Last checked on { $date }, more than 90 days ago
service-unconfirmed = Not checked yet
service-state-active = In service
service-state-inactive = Not offered at present
service-state-defunct = Ended
service-state-temporarily-closed = Closed for a while
consent-public-source = Facts from public sources
consent-organisation = Shown with the organisation’s agreement
scope-regional = Regional network
scope-thematic = Thematic network

## Facets and sorting

facet-country = Country
facet-region = Region
facet-kind = Kind of organisation
facet-subject = Subject
facet-language = Language
facet-network = Network
facet-service = Help offered
facet-status = Confirmation
facet-tier = How far we know it
facet-bbox = Area
facet-bbox-chosen = Part of the map
sort-relevance = Best match
sort-name = Name
sort-freshness = Newest first
scheme-working = Working subjects
scheme-untoc = UN Convention against Transnational Organized Crime and its Protocols
scheme-uncac = UN Convention against Corruption

## The history of a record: who did what

role-visitor = A visitor
role-administrator = Administrator
role-operator = The hub
action-create = Added
action-edit = Edited
action-confirm = Confirmed
action-list = Listed again
action-withdraw = Withdrawn
action-restore = Brought back an earlier state
action-merge = Joined with another record
action-split = Merge undone
action-import-add = Added by an import
action-import-change = Changed by an import
action-import-undo = Import taken back

## Fields of a record

field-names = Names
field-kind = Kind of organisation
field-country = Country of the seat
field-city = Town
field-subjects = Subjects
field-countries-of-work = Countries of work
field-countries = Countries
field-languages = Languages
field-founded = Founded in
field-website = Website
field-register-number = Register number
field-descriptions = What it does
field-email = E-mail
field-phone = Telephone
field-phones = Telephones
field-address = Postal address
field-consent = Consent
field-licence = Licence
field-types = Kinds of help
field-hours = Hours
field-zone = Time zone
field-status = State
field-audience = For whom
field-eligibility = Who may use it
field-cost = Cost
field-accessibility = Accessibility
field-locations = Places
field-name = Name
field-region = Region or district
field-postal-code = Postcode
field-latitude = Latitude
field-longitude = Longitude
field-point = Point on the map
field-members = Members
field-scope = Kind of network
field-town = Town
field-q = Search words
field-page = Page
field-per-page = Results per page
field-bbox = Area of the map
field-sort = Order
field-body = Content
field-version = Version
field-by = Confirmed by
field-contact = How we can reach you
field-source = Source
field-days = Days
field-listing = Listing

## Titles of public pages

home-title = Who works against trafficking, where?
home-about = A directory of organisations against trafficking in persons: who they are, where they work and how to reach them.
organisations-title = Organisations
organisations-about = Search organisations against trafficking in persons by name, country, subject and kind of help.
suggest-title = Tell us who is missing
suggest-lead = Do you know an organisation that works against trafficking in persons and is not here? Tell the people who run this hub. It is not shown until they have checked it.
networks-title = Networks
networks-about = Networks of organisations that work together, in a region or on a theme.
subjects-title = Subjects
subjects-about = Treaties and working subjects, with the organisations that work on them.
map-title = Map
map-about = Organisations against trafficking in persons by country.
# The map's title for screen readers.
map-svg-title = Map of organisations by country
map-svg-about = { $count ->
    [one] One organisation. The table on this page has the same number.
   *[other] { $count } organisations. The table on this page has the same numbers.
}
# What a circle on the map says.
map-circle = { $count ->
    [one] { $country }: { $count } organisation
   *[other] { $country }: { $count } organisations
}
history-title = History
languages-title = Languages
about-about-title = About this hub
about-privacy-title = Privacy
about-open-data-title = Open data
about-accessibility-title = Accessibility
about-glossary-title = Glossary
api-title = API
problems-title = Problem codes
setup-title = Set up this hub

## Sentences in open formats

# Keep {"{name}"} as it is: the program puts the organisation’s name there.
hsds-undescribed = {"{name}"} has not described its work here yet.
taxonomy-kinds = Kinds of organisation
taxonomy-kinds-about = What kind of body an organisation is.
taxonomy-subjects = Subjects
taxonomy-subjects-about = Treaties, their parts and working subjects.
taxonomy-service-types = Kinds of help
taxonomy-service-types-about = What kind of help a service gives.

## Notes of the naming policy

policy-note-xk = References to Kosovo shall be understood in the context of Security Council resolution 1244 (1999).

## Problems: a title, and what to do

problem-not-found = Page not found
problem-not-found-detail = There is nothing at this address. It may have moved, or the address may be incomplete. Try the search.
problem-not-allowed = Not allowed
problem-not-allowed-detail = This needs an administrator’s session or a token.
problem-fields-refused = Some values cannot be used
problem-fields-refused-detail = Correct the values named below and send again.
problem-changed-meanwhile = Somebody else changed this meanwhile
problem-changed-meanwhile-detail = Open the page again to see the newest version, then repeat your change.
problem-unavailable = Not available now
problem-unavailable-detail = The hub cannot do this now. Nothing was changed. Try again in a minute.
problem-internal = Something went wrong
problem-internal-detail = This is our fault, not yours. Nothing was half done. If it happens again, tell the people who run this hub the number below.
problem-token-needed = A token is needed
problem-token-needed-detail = Send an Authorization header with a bearer token.
problem-token-refused = The token was refused
problem-token-refused-detail = It has ended, was revoked, or was never issued.
problem-other-origin = The request came from another site
problem-other-origin-detail = Changes can only be sent from this hub’s own pages.
problem-unknown-host = Unknown address
problem-unknown-host-detail = This hub does not answer under this name.
problem-too-large = Too large
problem-too-large-detail = What was sent is larger than the hub takes.
problem-media-type = Unknown format
problem-media-type-detail = Send the content in the format that the API describes.
problem-bad-request = The request cannot be read
problem-bad-request-detail = The address or the content is not well formed.
problem-method-not-allowed = This cannot be done here
problem-method-not-allowed-detail = The address exists, but not for this kind of request.
problem-not-json = Not valid JSON
problem-not-json-detail = The content could not be read as the JSON that the API describes.
problem-bad-form = The form cannot be read
problem-bad-form-detail = Go back, reload the page and send the form again.

## Reasons why a value was refused

reason-required = This is needed.
reason-too-long = This is too long.
reason-too-many = There are too many values.
reason-suggestions-full = So many suggestions wait that no more can be taken now. Please try again later.
reason-too-deep = Results can only be paged to the 10,000th. Narrow the search, or export.
reason-forbidden-character = This has a character that cannot be used, such as a control character.
reason-no-letter = A name needs at least one letter or digit.
reason-not-a-code = This is not a code.
reason-not-a-slug = Only small letters a to z, digits and hyphens can be used.
reason-not-a-web-address = This is not a web address. Write it like https://example.org.
reason-not-an-email-address = This is not an e-mail address. Write it like name@example.org.
reason-not-a-telephone-number = This is not a telephone number. Write it with the country code, like +44 1632 960001.
reason-not-a-year = This is not a year. Write four digits.
reason-not-a-register-number = This is not a register number.
reason-not-a-licence = This is not a licence. Write its SPDX name, like CC-BY-4.0.
reason-not-a-coordinate = This is not a coordinate in degrees.
reason-not-a-time = This is not a time. Write it like 09:00-17:00.
reason-not-a-date = This is not a date. Write it like 2026-11-24.
reason-not-a-box = This is not an area. Give west, south, east and north in degrees.
reason-not-an-id = This is not an identifier.
reason-out-of-range = This number is too small or too large.
reason-unknown-country = This country is not known.
reason-unknown-kind = This kind of organisation is not known.
reason-unknown-subject = This subject is not known.
reason-unknown-service-type = This kind of help is not known.
reason-unknown-language = This language is not known.
reason-unknown-status = This state is not known.
reason-unknown-scope = This kind of network is not known.
reason-unknown-consent = This kind of consent is not known.
reason-unknown-sort = This order is not known.
reason-unknown-format = This format is not known.
reason-not-true-or-false = Only “true” or “false” can be used here.
reason-no-distances = This hub knows no positions of postcodes, so it cannot search by distance.
reason-unknown-zone = This time zone is not known. Write it like Europe/Sofia.
reason-unknown-location = This place is not one of the organisation’s.
reason-unknown-organisation = No organisation has this address.
reason-unknown-listing = This listing is not known.
reason-hidden-place-with-address = A hidden place must come without address, town, postcode and coordinates.
reason-not-json = The content could not be read here.
