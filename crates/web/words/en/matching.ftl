# written by the makers
# Matching under an agreement: the analyst's page, custodians, the record of processing.
matching-title = Matching
matching-places = Pages of this agreement
matching-stopped = Nothing is matched under this agreement now.
matching-stopped-why = See why
matching-key-none = There is no key yet. The custodians make it when every party signed and the first day has come.
matching-key-ceremony = Epoch { $epoch }: the custodians are making the key; { $ready } of { $of } are done.
matching-key-key = Epoch { $epoch }: the key stands since { $since }.
matching-key-closing = Epoch { $epoch } closes on { $date }. Deposit your lists again under the next one before that day.
matching-key-destroyed = Epoch { $epoch } is over: the custodians destroyed its key, and its deposits are gone.
matching-last = Last deposit: { $date }.
matching-last-none = Your organisation has deposited nothing yet.
matching-for-custodian = Your organisation is a custodian here: it deposits no lists and sees no hits.
matching-number = No.
matching-date = Date
matching-type = Type
matching-partner = Partner
matching-sides = Between
matching-state = State
matching-epoch = Epoch
matching-entries = Entries
matching-copy = Copy
matching-copied = Copied

# hits
matching-hits = Hits
matching-hits-hint = The partner entered the same identifier as your organisation. This hub cannot show which record it is: only your organisation’s own program knows. Once both sides confirmed, ask for more in a formal request on the agreement’s legal ground; nothing more travels through this hub.
matching-hits-who = Analysts, case workers and focal points of your organisation see its hits.
matching-hits-none = There is no hit yet
matching-hits-none-yet = A hit appears here as soon as another member deposits an identifier that your lists have, too. No hit does not mean that nobody else knows it: the other may have no agreement, or may write it otherwise.
matching-hits-none-why = Deposit a list first: how to do that stands below, with every command filled in.
matching-which = Your own program shows which of your records each hit is about:
matching-own-state = Your side
matching-other-state = Partner’s side
matching-next = Next step
matching-hit-new = not looked at
matching-hit-confirmed = confirmed
matching-hit-bad-tag = alarm: does not hold
matching-hit-false-positive = false positive
matching-hit-retracted = taken back
matching-next-look = Look at your own record with the command below; your program checks the hit and confirms it.
matching-next-wait = Confirmed on your side. Wait until the partner confirms, too.
matching-next-request = Both sides confirmed: make a formal request to the partner.
matching-next-closed = Nothing more to do: your side closed it.
matching-next-partner-closed = The partner closed it. Do not rely on this hit.
matching-next-alarm = Do not use it, and tell the co-ordinator: the proof that a side holds the identifier is wrong.
matching-candidate = a candidate, no strong suspicion
matching-latest = Latest hits
matching-earlier = Earlier hits

# co-ordinator's release
matching-unreleased = Hits that wait for you
matching-unreleased-hint = Under this agreement neither side learns of a hit before you let them. You see when and between whom, not what.
matching-unreleased-none = No hit waits.
matching-release = Tell both sides

# lists
matching-lists = My lists
matching-lists-hint = Entries are counted with the random ones that hide the list’s size.
matching-lists-none = No list yet
matching-lists-none-why = A list becomes tokens on your own machine, and only tokens come here.
matching-lists-more = Only the latest 50 lists are shown here; the programs’ interface has all.
matching-list-arriving = arriving
matching-list-entered = being compared
matching-list-standing = stands
matching-list-gone = gone
matching-receipt = Receipt
matching-receipt-download = Download

# first load
term-first-load = First load
first-load-lead = Each day your organisation may have { $daily } evaluations made. For a longer list it declares a first load, of at most { $first } under this agreement, and a second person of your organisation confirms it. What is not used within its days lapses.
first-load-size = Size
first-load-window = Days
first-load-by = Declared by
first-load-share = { $size } evaluations: { $percent } % of the agreement’s { $first }
first-load-days = { $from } to { $to }
first-load-confirmed = confirmed:
first-load-second = You declared it. A second person of your organisation has to confirm it here.
first-load-ask = Confirm it when your organisation means to deposit a list of this size: the same number would let somebody guess identifiers.
first-load-confirm = Confirm
first-load-take-back = Take back
first-load-state-waiting = waits for a second person
first-load-state-to-come = confirmed, its first day is to come
first-load-state-open = confirmed, open
first-load-state-over = over
first-load-state-replaced = replaced by a later one
first-load-none = No first load is declared
first-load-none-why = Lists that fit into the daily budget need none. A longer one does: declare it, and let a second person confirm it here.
first-load-how = This command counts what a list needs and declares it:

# how
matching-how = How to deposit a list
matching-how-lead = All of it happens on your organisation’s own machine, with the program whatson. Copy the commands as they are.
matching-how-key = Once: your organisation’s keys
matching-how-key-text = A focal point makes them and registers their public halves; they stand in the agreement. If your organisation has them, use that file.
matching-how-token = A token for your program
matching-how-token-text = Make one on your account’s page that may match, and save it in the file token.txt.
matching-how-token-demo = In this demonstration, this command writes a token of the person that you are now:
matching-how-list = The list
matching-how-list-text = A CSV file, one record a line. Columns are named by the type of identifier; the column reference is your own number of the record and stays at home.
matching-sample = Download a fictional sample list
matching-how-tokenise = Make tokens and deposit them
matching-how-tokenise-text = It says which rows it refuses and why, and goes on where it stood when it is interrupted.
matching-how-hits = Look at hits
matching-how-hits-text = Each hit is checked at home before it is shown, with your own record.

# custodians
custodians-title = Custodians
custodians-lead = How far the key is, whether the custodians answer, and how much each member had evaluated.
custodians-epoch = Epoch { $number }
custodians-run = The ceremony is in run { $number }; the epoch began on { $date }.
custodians-missing = Still to finish:
custodians-no-pepper = The members have not agreed on their common secret yet; the first deposit does it.
custodians-one = Custodian
custodians-health = State
custodians-step = Key ceremony
custodians-seen = Last seen
custodians-status = Last signed status
custodians-confirmed = Members confirmed
custodians-never = never
custodians-budgets = Budgets
custodians-budgets-all = What each custodian counted for each member, by the status that it signs within a minute of a change, and once an hour, against the agreement’s first load. The marks stand at 80 % and 100 %.
custodians-budgets-own = What each custodian counted for your organisation, by the status that it signs within a minute of a change, and once an hour, against the agreement’s first load. The marks stand at 80 % and 100 %.
custodians-nobody = It confirmed no member’s key yet.
custodians-bursts = A day of the last two weeks is marked when more than three times the median of the 14 days before was evaluated for a member, and more than a tenth of the daily budget. A first load looks like that, too; ask the member. Days are this hub’s, in UTC, by the custodians’ statuses; older counts are forgotten.
custodians-burst-mark = unusual rise
custodians-burst = { $date }: { $count } evaluated; the median of the 14 days before is { $usual }
custodians-anew-title = Begin the ceremony anew
custodians-anew-hint = Do this when a custodian cannot finish, for instance because it lost its files. Every custodian makes its part once more; what was sent in this run counts no longer.
custodians-anew = Begin the ceremony anew
custodians-next-title = Begin a new epoch
custodians-next-hint = The custodians make a new key, and every member makes its tokens again from its own records. The present epoch closes after 30 days and cannot be opened again. Do this once a year, when a member leaves, or when part of a key may be known.
custodians-next = Begin the new epoch
custodians-coordinator = This agreement is co-ordinated by
custodians-no-coordinator = This agreement names no co-ordinator. To begin a ceremony or an epoch anew, amend it.
custodians-now = As of { $date }
custodian-step-nothing = sent nothing yet
custodian-step-round-one = step 1 of 3: showed its part
custodian-step-round-two = step 2 of 3: dealt its shares
custodian-step-stated = done: signed the key
custodian-health-answers = answers
custodian-health-there = there
custodian-health-away = away
custodian-health-stale = status too old: answers nobody
custodian-health-suspended = suspended
custodian-health-destroyed = share destroyed
custodian-all-members = All members together
budget-counted = { $count } of { $budget } ({ $percent } %)
budget-rate = today { $today } (of { $daily } a day beyond the first load), in seven days { $week }
budget-near = over 80 %
budget-spent = spent
budget-spent-daily = first load spent; { $count } beyond it, from { $daily } a day
matching-minutes-ago =
    { $count ->
        [0] just now
        [one] { $count } minute ago
       *[other] { $count } minutes ago
    }
matching-hours-ago =
    { $count ->
        [one] { $count } hour ago
       *[other] { $count } hours ago
    }
matching-days-ago =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }

# record of processing
processing-title = Record of processing
processing-lead = For data-protection officers: what is deposited here, by whom, on which basis, for how long, and who can learn what.
processing-csv = As CSV
processing-json = As JSON
processing-dpia = Begin an impact assessment (Markdown)
processing-deposits = What is deposited
processing-deposits-own = What your organisation has deposited and still stands. How much other members deposited is not shown to you.
processing-deposits-all = What every member has deposited and still stands.
processing-deposits-none = Nothing stands now.
processing-lists = Lists
processing-first = First
processing-last = Last
processing-article = Record under article 30 of the GDPR
processing-article-hint = Facts come from version { $number } of the agreement, the one that every party signs. What it does not say is marked as open: fill it in yourself.
processing-letter = Art. 30 (1)
processing-what = What
processing-value = Answer
processing-open = OPEN
processing-is-open = Open
processing-controller = Organisation whose record this is
processing-joint = Members of the agreement
processing-contact = Contact, representative, data-protection officer
processing-open-contact = Not in the agreement. Name them, and say whether the members are joint controllers (article 26).
processing-purposes = Purposes
processing-basis = What the agreement stands on
processing-article-six = Legal ground (articles 6, 9 and 10)
processing-open-article-six = The agreement names its instrument; which point of article 6, and of 9 or 10 where they apply, is yours to say.
processing-subjects = Whose data
processing-open-subjects = The agreement names types of identifiers, not whose they are. Describe the people in your lists.
processing-categories = Categories of data
processing-types = Identifiers
processing-recipients = Who learns of a hit
processing-recipients-text = Told are the partner, the type and the date; the identifier only who holds it already.
processing-custodians = Custodians: they learn who asked for how many evaluations and when, never an identifier
processing-ceiling = How far what is shared may go
processing-jurisdictions = Jurisdictions of the parties
processing-transfers = Transfers to third countries
processing-open-transfers = Assess each jurisdiction above outside the EEA, and where this hub is hosted.
processing-retention = Erasure
processing-retention-text =
    { $count ->
        [one] A deposit is erased after { $count } month at the latest, rounded to the month; hits stay.
       *[other] A deposit is erased after { $count } months at the latest, rounded to the month; hits stay.
    }
processing-span = The agreement holds
processing-span-text = from { $from } to { $to }
processing-review = Review
processing-measures = Measures of security
processing-measure-blind = Identifiers never leave the member: they are canonicalised and blinded on its own machine.
processing-measure-page = Identifiers are canonicalised and blinded on the member’s own machine. Where the member uses this hub’s own page for small lists, which the agreement allows, it trusts the hub: who runs it could have served another page that reads them.
processing-measure-threshold = The key is held by { $of } custodians; { $count } of them have to answer.
processing-measure-pepper = Members share a secret that neither custodians nor the hub have.
processing-measure-budget = Evaluations are counted: { $daily } a day for a member, and at most { $first } for a first load that it declared and a second person of it confirmed.
processing-measure-sealed = Deposits lie encrypted under a key per month, which is destroyed when the month is over.
processing-measure-log = Every change, and every refusal, is in an audit log that proves itself.
processing-learns = Who can learn what
processing-learns-hint = What each party could give away, in plain words:

# impact assessment
dpia-title = Data protection impact assessment
dpia-lead = Begun from version { $number } of the agreement on { $date }. Facts are filled in; ☐ marks what people have to answer.
dpia-description = What is done
dpia-description-text = Organisations compare identifiers under an agreement without showing them to each other. Each makes tokens on its own machine with the help of custodians; the hub compares tokens and tells of equal ones.
dpia-necessity = Necessity and proportionality
dpia-necessity-text = Only the types of identifiers that the agreement names are taken; lists, evaluations and retention are limited by it.
dpia-question-necessary = Why is matching necessary for the purposes above, and why is nothing milder enough?
dpia-question-lawful = Which legal ground has each member for holding and for entering its records?
dpia-question-informed = How are the people concerned informed, or which exemption applies? How can they object?
dpia-question-accuracy = How are records kept accurate, and what happens with a false positive?
dpia-risks = Risks
dpia-risks-people = Risks to the people concerned, which no technique answers:
dpia-question-wrong = What may happen to somebody whose number matches without their fault, and who decides about it?
dpia-question-victims = Are there victims or other protected persons in the lists? If so, has the owner of a record to decide first?
dpia-question-custodians = Are the custodians independent of each other, of the members and of the hub?
dpia-measures = What remains to be decided
dpia-question-keys = Who keeps the organisation’s keys and their passphrase, and who replaces them?
dpia-question-residual = Which risk remains, and who accepts it?
dpia-question-officer = Opinion of the data-protection officer, with date.

# refusals
term-epoch = Epoch
reason-no-ceremony = There is no ceremony under way that could begin anew.
reason-too-many-runs = This ceremony began anew too often. Amend the agreement: its next version gets an epoch of its own.
reason-epoch-not-ready = A new epoch begins only while the agreement is in force and its newest epoch has a key.
reason-first-load-same-person = Whoever declared the first load cannot confirm it. A second person of the organisation does.
reason-first-load-person = This takes a person: use the token of somebody’s account.
reason-first-load-size = This is more than the agreement allows for a first load.
reason-first-load-over = The days of this first load are over. Declare another one.
reason-first-load-confirmed = This first load is confirmed already. Declare another one to change it.

# the hub's own page for small lists
paste-title = Paste a small list
paste-there = For a small list, this agreement allows this hub’s own page, which means trusting the hub:
paste-trust = This page trusts the hub.
paste-trust-why = It comes from this hub each time. Whoever runs the hub, or breaks into it, could serve another page that reads what you paste and your organisation’s key.
paste-trust-instead = Your organisation’s own program needs no such trust. It shows the same page from your own machine:
paste-scripts = This page needs scripts in your browser, and a hub that was built with it. Without them, use your organisation’s own program with the command above.
paste-bulk = Your organisation’s program deposits lists with its key under this agreement, so this page refuses the key: all that the program may ask would be at risk here. Use the program.
paste-list = Identifiers, one a line
paste-list-hint = At most { $lines } lines. They stay in this browser; what leaves is blinded.
paste-region = Country of telephone numbers without a calling code
paste-region-hint = Two letters, such as BG.
paste-note = Note for a partner
paste-note-hint = A partner may read it after a hit: a case number and whom to ask, no personal data.
paste-check = Check the list
paste-key = Key file
paste-key-hint = The key of { $name }, used by this page alone. It is read in this browser and not sent.
paste-key-demo = In this demonstration it is this file, without a passphrase:
paste-passphrase = Passphrase
paste-passphrase-hint = Where the file has one; opening it takes some seconds.
paste-deposit = Deposit
paste-read = What was read
paste-line = Line
paste-form = Identifier as read
paste-their-note = The partner’s note
paste-no-hits = No hit so far. This list is looked at again every few seconds.
paste-counted = Taken: { $taken }. Refused: { $refused }.
paste-opening = The key file is being opened.
paste-evaluated = The custodians evaluated { $done } of { $all }.
paste-deposited = Deposited: { $count }. Keep this page open to see which of them have hits: it forgets them when it is closed.
paste-custodian = { $name } did not answer as it should ({ $code }); another custodian was asked.
paste-refusal-form = refused: not written as this type has to be
paste-refusal-region = refused: a national number needs its country
paste-refusal-number = refused: no telephone number can be like this
paste-refusal-extension = refused: enter the number without its extension
paste-refusal-email = refused: no e-mail address
paste-refusal-checksum = refused: the check digits do not fit
paste-refusal-account = refused: no account number of a known country
paste-refusal-twice = refused: it is there twice
paste-error-nothing = Paste at least one identifier that can be read.
paste-error-no-key-file = Choose the key file.
paste-error-key-file = This is no file of an organisation’s keys.
paste-error-passphrase = The passphrase is another.
paste-error-pepper = The members’ secret did not reach this key yet. Ask another member to run “whatson tokenise” once more.
paste-error-party = This key is not your organisation’s in the agreement, or a signature under the text is missing or wrong. Nothing was sent.
paste-error-no-key = The custodians have not made a key yet, or what the hub shows as their key does not hold.
paste-error-custodians = Too few custodians answered as they should. Try again later.
paste-error-away = The hub does not answer. Try again later.
paste-error-lines = There are too many lines.
paste-error-note = The note is too long.
paste-error-other = It did not work ({ $code }).
reason-page-not-allowed = The agreement does not allow lists of this hub’s own page.
reason-page-list-size = A list of this hub’s own page has at most 5,120 entries.
reason-page-bulk-key = A program deposits lists with this key, so this hub’s own page may not use it.
