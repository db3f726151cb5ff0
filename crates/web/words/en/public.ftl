# written by the makers
# Words of public pages. Public tier: every language of the hub has them.

## Frame

skip-to-content = Skip to the content
skip-map = Skip the map
search-label = Search organisations
search-placeholder = Search organisations
search-button = Search
nav-tools = Tools
nav-places = Places
nav-language = Language
nav-find-help = Find help
nav-organisations = Organisations
nav-map = Map
nav-networks = Networks
nav-subjects = Subjects
theme-switch = Light or dark
breadcrumb-label = You are here
# Shown at the foot of every page when a machine made the words of this language.
machine-made-notice = The words of this page were made by a machine and not yet checked by a person. Tell us about mistakes.
machine-made-mark = made by a machine
makers-mark = written by the makers of the program
reviewed-mark = checked by a person
demo-banner = This hub shows fictional demonstration records beside real ones. They are marked “demo”.
# A mark on a fictional record.
demo-mark = demo
# Marks a fictional record in feeds and for search engines.
demo-record = Fictional record, for demonstration
withdrawn-mark = withdrawn
footer-boundaries = Names and maps on this hub do not imply any opinion on the legal status of any country, territory or area, or on its boundaries.
back-home = Back to the first page
# $status is a number like 404, $code a word for programs. A long number follows.
problem-number = { $status } { $code }. Request number:

## First page

home-lead = Organisations against trafficking in persons: who they are, what they do and how to reach them.
home-search-placeholder = Name, place or subject, in any script
home-fact-organisations = { $count ->
    [one] organisation
   *[other] organisations
}
home-fact-countries = { $count ->
    [one] country
   *[other] countries
}
home-fact-confirmed = { $count ->
    [one] record confirmed in the last 90 days
   *[other] records confirmed in the last 90 days
}
home-demo-note = These numbers include the fictional demonstration records.
home-map-link = Open the map with its table
home-recent = Latest records
home-all-link = All organisations

## Search

# $text is the number as it is written in this language.
results-count = { $count ->
    [one] One organisation
   *[other] { $text } organisations
}
results-respelled = Nothing is written exactly “{ $q }”. These come near.
facets-label = Filters
# Opens the rest of a long list of filters.
facet-all = Show all
chips-label = Chosen filters
chip-remove = Remove filter:
clear-filters = Remove all filters
sort-label = Sort by
view-map = Show on the map
view-list = Show as a list
view-feed = Feed
export-label = { $count ->
    [one] Download this one organisation:
   *[other] Download these { $text } organisations:
}
paging-label = Pages
paging-previous = Previous
paging-next = Next
empty-title = Nothing found
empty-near = Found with only some of the words:
empty-wider = Search without filters
# $place is the name of a region.
empty-wider-place = Search in this wider area: { $place }
empty-missing = Is an organisation missing?

## A missing organisation

suggest-caution = Please write nothing about people who were trafficked, and do not say where a shelter is.
suggest-contact-hint = Only if you like: an e-mail address or a telephone number. Nobody but the people who run this hub sees it. It is deleted when they have dealt with your suggestion, at the latest after 90 days.
# A field that people do not see; programs fill it in.
suggest-trap = Leave this field empty
suggest-send = Send
suggest-sent = Thank you. The people who run this hub will look at it.
suggest-again = Tell us of another one
form-errors-title = Please correct the following

## An organisation

facts-title = Facts
services-title = Services
locations-title = Places
record-title = This record
unconfirmed-notice = This record was put together from public sources. The organisation has not confirmed it yet.
old-notice = This record was confirmed more than 90 days ago. Some of it may have changed.
withdrawn-notice = This record is withdrawn. Only staff can see it.
origin-summary = Source
# $source is the name of a source, $date a date in words, $by who confirmed.
origin-source = Source: { $source }, received on { $date }.
origin-confirmed = Confirmed on { $date }.
origin-confirmed-by = Confirmed by { $by } on { $date }.
origin-unconfirmed = Not confirmed by the organisation.
licence-line = Licence of the data: { $licence }.
history-lead = Every state this record has had.
column-when = When
column-what = What
column-who = Who
column-act = Action
updated-on = updated on { $date }

## A service

open-now = Open now
closed-now = Closed now
open-always = Day and night, every day
# $zone is a town that stands for a time zone.
hours-zone = Local time in { $zone }
# Of a service whose address nobody may know: only the country.
hours-zone-country = Local time in { $country }
free-of-charge = Free of charge
police-label = Police
no-police-contact = Does not pass your name to the police
# Of a place whose address nobody may know.
place-confidential = Confidential address in { $country }. Call or write to be told the way.

## Networks

networks-lead = Organisations that work together, in a region or on a theme.
networks-empty = There are no networks here yet.
network-members = { $count ->
    [one] one member
   *[other] { $count } members
}
network-countries = { $count ->
    [one] one country
   *[other] { $count } countries
}
network-members-title = Members
network-empty = This network has no members yet.
network-search-link = Search among the members
network-missing-title = Who is missing here
network-missing-lead = Countries that this network covers and in which no member has its seat.

## Map and subjects

map-lead = { $count ->
    [one] One organisation, by country of its seat.
   *[other] { $text } organisations, by country of their seats.
}
map-regions-label = Regions
map-disclaimer = Circles stand at one point for each country and their areas are in proportion to the numbers. Only land is drawn. The map does not imply any opinion on boundaries or on the status of any area.
map-elsewhere = Organisations outside this part of the map: { $count }
map-table-title = The same numbers as a table
map-table-caption = Organisations by country of the seat
map-zoom-in = Zoom in
map-zoom-out = Zoom out
map-two-fingers = Use two fingers to move the map
# A circle of the moving map.
map-here = Organisations here: { $count }
subjects-lead = What organisations work on: treaties and their parts, and working subjects.
subject-search-link = Search and filter these
languages-lead = Choose the language of the hub. Records stay in the languages they were written in.

## About

about-about-lead = A hub for partnerships between governments, companies and civil society against trafficking in persons.
about-about-1 = It shows who works against trafficking, where and on what, so that people who can help each other find each other.
about-about-2 = Every field says where it comes from and who confirmed it. Records that the organisation has not confirmed are marked.
about-about-3 = The program is free software under the Apache licence 2.0. Whoever runs this hub is responsible for its content.
about-privacy-lead = What this hub knows about you, in plain words.
about-privacy-1 = Reading needs no account and sets no cookie.
about-privacy-2 = No page loads anything from another site, and nothing is counted or measured about visitors.
about-privacy-3 = The log keeps the kind of page, the result and the time. It keeps no addresses, no search words and nothing from the find-help pages.
about-privacy-4 = What you enter on the find-help pages is used for the answer and then forgotten.
about-privacy-5 = Addresses of confidential places are not stored here at all.
about-privacy-6 = When you tell us of a missing organisation, only the people who run this hub read it. How to reach you is deleted when they have dealt with it, at the latest after 90 days.
about-open-data-lead = Everything public on this hub can be downloaded and used by other programs.
about-open-data-1 = Each record states its licence; most are in the public domain (CC0).
about-open-data-2 = Please keep the source and the date of confirmation when you use a record, and check again before you rely on it.
about-accessibility-lead = This hub is made to be usable by everybody.
about-accessibility-1 = We aim at WCAG 2.2 level AA. Every page is checked by a program in three languages, and works with a keyboard alone and without scripts.
about-accessibility-2 = Every map has a table with the same numbers.
about-accessibility-3 = If something is in your way, tell the people who run this hub.
about-glossary-lead = Words of this hub and what they mean.
glossary-organisation = Organisation
glossary-organisation-means = A body that works against trafficking in persons: an authority, a company, an association, a university, a union.
glossary-service = Service
glossary-service-means = Help that an organisation gives to people, with hours, languages and a way to reach it.
glossary-place = Place
glossary-place-means = Where a service is given.
glossary-hidden = Confidential place
glossary-hidden-means = A place whose address nobody may know. The hub keeps its country and nothing else.
glossary-network = Network
glossary-network-means = Organisations that work together, in a region or on a theme.
glossary-subject = Subject
glossary-subject-means = What an organisation works on: a treaty, a part of one, or a working subject.
glossary-confirmed = Confirmed
glossary-confirmed-means = The organisation itself, or the hub for it, said that the record is right. After 90 days the mark becomes “long ago”.
glossary-source = Source
glossary-source-means = Where a value comes from.
glossary-hsds = HSDS
glossary-hsds-means = Human Services Data Specification, an open standard for directories of services, by Open Referral.
api-lead = Programs read everything public without a key. Writing needs a token.
api-openapi = Description of the API (OpenAPI 3.1)
api-hsds = Services in the open standard HSDS 3.0
api-hsds-profile = What our HSDS records have beyond the standard
api-examples = Examples
api-token = Tokens are made by staff of this hub, or with “whatson token create”.
problems-lead = What the codes in problem documents (RFC 9457) mean.
