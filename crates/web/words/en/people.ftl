# written by the makers
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Join this hub
join-lead = Join as an organisation that works against trafficking in persons: public authority, company or civil society.
join-step-address = You confirm your e-mail address.
join-step-known = Two organisations that are here say that they know you, or our moderators look at evidence.
join-step-in = Then your organisation is shown, and you can invite your colleagues.
join-private = Until then nothing of what you write is public. An application that is not accepted is deleted after 30 days.
join-claim-title = You apply for this organisation
join-claim-hint = It is in the directory already. Once accepted, you keep its entry.
join-you = You
join-email-hint = Best an address of your organisation: it speaks for you.
join-position-hint = For example “Head of programmes”.
join-organisation = Your organisation
join-register-hint = Its number in a public register, if it has one.
join-does = What it does, and why it wants to join
join-does-hint = A few sentences. Name nobody whom you help.
join-send = Send
join-sent = Look into your mailbox.
join-sent-next = If the address can be used, a message with a link is on its way. The link works for 24 hours.
join-again = Apply again
join-have-account = Do you have an account?
sign-in-no-account = No account yet?
join-confirm-title = Confirm your address
join-confirm-lead = Is { $email } your address?
join-confirm-button = Yes, send my application
join-confirm-hint = You get an account with it. Then choose how you sign in.

application-title = Your application
application-state = State
application-received = Received
application-received-on = received { $date }
application-state-waiting = waiting for a decision
application-state-accepted = accepted
application-state-refused = not accepted
application-state-withdrawn = withdrawn
application-waiting-lead = Two organisations that are here have to know you. Ask those that do. You can also wait for our moderators.
application-vouchers = Who knows the applicant
application-vouchers-none = Nobody was asked yet.
application-ask = Ask an organisation
application-ask-button = Ask
application-ask-hint = Its focal points see your application then, and so do our moderators; nobody else does.
application-nobody = Nobody can be asked yet: our moderators decide.
application-withdraw = Withdraw the application
application-accepted-lead = Your organisation is part of this hub.
vouch-word-asked = asked
vouch-word-given = knows the applicant
vouch-word-declined = did not want to say
vouch-title = Do you know them?
vouch-lead = These applicants say that your organisation knows them. Vouch only for whom you have worked with. Our moderators see that it was you.
vouch-hint = How do you know them? For example “We ran a shelter together from 2021 on”.
vouch-give = We know them
vouch-decline = We cannot say

## The organisation that one acts for

organisation-people-title = Your organisation
organisation-your-roles = Your roles: { $roles }
organisation-record = What everybody sees
organisation-edit = Change the entry
organisation-people = People
organisation-you = you
organisation-change = Change
organisation-save-roles = Save the roles
organisation-hand-over = Hand over to them
organisation-remove = Remove
organisation-leave-title = Leave
organisation-leave = Leave this organisation
organisation-leave-hint = You keep your account. The last focal point hands over first.
organisation-act-for = Act for
organisation-acting = you act for it
organisation-stopped = Your organisation cannot act at present: a moderator stopped it. Write to the people who run this hub.
organisation-none = You belong to no organisation here yet.
invitation-title = An invitation
invitation-new = Invite somebody
invitation-send = Invite
invitation-hint = They get a link that works for 14 days, for this address alone.
invitation-open = Open invitations
invitation-until = until { $date }
invitation-withdraw = Withdraw
invitation-accept = Accept
invitation-sign-in = There is an account with this address. Sign in first, then open the link again.
role-focal-point = Focal point
role-member = Member
role-analyst = Analyst
role-case-worker = Case worker
role-data-protection-officer = Data-protection officer
session-by-link = a link by mail

## What readers are told

tier-listed = Listed
tier-vouched = Known to partners
tier-verified = Verified
tier-listed-long = From a public source. Nobody of it has an account here.
tier-vouched-long = Two organisations of this hub say that they know it.
tier-verified-long = Our moderators looked at evidence of who it is.
tier-claim = Is this your organisation?

## Queue

queue-title = Applications
queue-lead = Nothing of them is public. Who has most to show comes first.
queue-states = State
queue-count = { $count ->
    [0] There is none.
    [one] There is one.
   *[other] There are { $count }.
}
queue-domains = By domain of their mail
queue-choose = Choose
queue-mail = Mail
queue-findings = What was found
queue-claim = listed before
queue-about = About
queue-refuse-these = Refuse the chosen ones
queue-refuse-all = Refuse all of this list ({ $count })
queue-all = All
queue-bare = Nothing speaks for them
queue-refused = { $count ->
    [0] None was refused.
    [one] One was refused.
   *[other] { $count } were refused.
}
queue-pages = Pages
queue-previous = Back
queue-next = Further
queue-empty = Nothing waits here.
queue-accept = Let in
queue-accept-button = Let in
queue-evidence-hint = What did you look at? For example a register extract, a call to a number that you found yourself. Staff can read it.
queue-refuse = Not let in
queue-refuse-button = Refuse
queue-refuse-hint = They get a message without a reason. For 30 days you can change your mind.
queue-reopen = Let it wait again
finding-domain-proved = Domain proved
finding-domain-matches = Mail fits the web site
finding-register-number = Register number
finding-domain-differs = Other mail domain
finding-free-mail = Free mail
finding-no-website = No web site
finding-duplicate = May be listed
finding-twin-name = Name imitates another
finding-twin-domain = Domain imitates another
finding-blocked = On the block list
finding-domain-proved-long = They showed that they control the domain of the web site.
finding-domain-matches-long = Their address is of the web site’s domain. Look whether the web site is the organisation’s.
finding-register-number-long = No other entry has this number. Look it up in the register.
finding-domain-differs-long = Their address is of another domain than the web site.
finding-free-mail-long = Everybody gets an address there: it says nothing of an organisation.
finding-no-website-long = There is no web site to look at.
finding-duplicate-long = Another entry may be the same organisation: vouchers alone do not let it in.
finding-twin-name-long = It looks like another name and is written with other letters: vouchers alone do not let it in.
finding-twin-domain-long = It looks like the domain of another organisation: vouchers alone do not let it in.
finding-blocked-long = Somebody put it on the block list: vouchers alone do not let it in.

## Reviews and suspension

vetting-title = Reviews
vetting-lead = Each organisation is looked at again after a year.
vetting-due = Due within a month
vetting-due-on = due { $date }
vetting-due-none = None is due.
vetting-stopped = Suspended
vetting-stopped-none = None is suspended.
vetting-basis = Let in by
vetting-basis-vouchers = two organisations
vetting-basis-moderator = a moderator
vetting-since = Since
vetting-review = Next review
vetting-state-vetted = let in
vetting-state-suspended = suspended
vetting-renew = It is still who it was
vetting-resume = Let it in again
vetting-suspend-title = Suspend
vetting-suspend-hint = Its people can do nothing for it from now on. Organisations that it vouched for come up for review.
vetting-hide = Take its entry out of the directory, too
vetting-suspend = Suspend

## People

people-title = People
people-search = Name, or a whole address
people-count = { $count ->
    [one] One account
   *[other] { $count } accounts
}
people-empty = Nobody was found.
people-roles = Roles at this hub
people-roles-hint = Moderators let organisations in, editors keep the directory, auditors read the log.
people-stop-title = Stop the account
people-suspend = Suspend
people-resume = Let it go on
people-stop-hint = All its sessions end now, and its tokens do not work.
person-state-active = active
person-state-suspended = suspended
person-state-closed = closed

## Block list

block-title = Block list
block-lead = Who stands here cannot apply by this address, or is pointed out in the queue by domain and name.
block-kind = What is blocked
block-kind-address = An e-mail address
block-kind-domain = A domain, with all below it
block-kind-name = The name of an organisation
block-add = Block
block-empty = Nobody is blocked.

## Fields and reasons

field-person = Your name
label-applicant = Who applies
field-position = What you are there
field-statement = How you know them
field-evidence = Evidence
field-reason = Reason
field-value = Address, domain or name
field-organisation = Organisation
reason-unknown-role = There is no such role.
reason-last-focal-point = The last focal point hands over to somebody else first.
reason-already-member = This person belongs to the organisation already.
reason-other-address = The invitation went to another address than your account’s.
reason-sign-in-first = Sign in with the account of this address first.
reason-has-account = This organisation has its own people here. Ask them to invite you.
reason-applications-full = Too many applications wait at present. Try again tomorrow.
reason-applied-already = Your last application still waits.
reason-not-vetted = This organisation cannot be asked.
reason-asked-already = It was asked already.
reason-own-application = One cannot decide about one’s own application.
reason-last-administrator = Somebody has to run this hub: make another administrator first.
reason-not-a-domain = This is not a domain. Write it like example.org.

## Recovering an account

recover-title = Recover your account
recover-lead = For who lost every way to sign in. It takes two things: a link that goes to your address, and a recovery code.
recover-send = Send the link
recover-hint = No recovery code? The people who run this hub can give you one, once they are sure who you are.
recover-sent-next = If there is an account with this address, a message with a link is on its way. The link works for half an hour.
recover-code-lead = Type a recovery code. All sessions of before end, and you can add a new way to sign in.
recover-code = Recovery code
recover-code-hint = One of your sheet, or the one that an administrator of this hub gave you.
recover-button = Recover
sign-in-lost = Lost your telephone or key?
people-recovery-title = Recovery code
people-recovery = Make a recovery code
people-recovery-hint = For somebody who lost every way to sign in. Make sure who it is, then tell them the code in person, or over a telephone number that you knew before. They need it together with a link that goes to their address.
people-recovery-once = It is shown once and works for 24 hours, together with the link.
## Audit views and tokens

own-tokens-title = Tokens for your programs
own-tokens-hint = A token lets a program act in your name, and for the organisation that you act for now. It never does more than you, and it cannot change your account.
field-token = Name of the token
field-covers = What it may do
token-covers-read = Read what you may read
token-covers-directory = Change the directory
token-covers-match = Match under agreements, and read hits
token-covers-import = Bring in files
token-covers-all = All that you may do
reason-too-many-tokens = Twenty tokens are enough: revoke one first.

audit-title = Audit log
audit-lead = Who did what, newest first. It is never changed. Who looks for one person or record here leaves an entry that they can see.
audit-state = Newest signed state
audit-state-size = { $count ->
    [one] One entry, { $date }.
   *[other] { $text } entries, { $date }.
}
audit-waiting = { $count ->
    [one] One entry waits for its place.
   *[other] { $count } entries wait for their places.
}
audit-all-placed = Every entry has its place.
audit-download = Download it
audit-id-hint = An identifier. Choose a name in the list to get it.
audit-action-hint = Its beginning is enough, such as “organisation.”.
audit-outcome-any = All
audit-outcome-permitted = done
audit-outcome-refused = refused
audit-csv = The entries of this list as CSV
audit-place = Place
audit-not-placed = waits
audit-no-name = no name any more
audit-open = Open
audit-erased = erased
audit-older = Older
audit-empty = There is no entry like this.
log-account = What happened with your account
log-account-lead = What you did, what others did to your account, and who looked at it. People who run this hub are shown by their role.
log-organisation = What happened with your organisation
log-organisation-lead = Changes of its entry, its people, services and places, and who looked at it. People who run this hub are shown by their role.
log-look = a look
field-actor = Who
field-object = Record
field-action = What was done
field-outcome = Outcome
field-from = First day
field-to = Last day
role-person = Somebody with an account
role-program = A program
noun-agreement = Agreement
noun-agreement_signature = Signature under an agreement
noun-agreement_suspension = Suspension of an agreement
noun-agreement_version = Version of an agreement
noun-application = Application
noun-audit = Audit log
noun-block = Block list
noun-certificate = Certificate
noun-credential = Way to sign in
noun-deposit = Deposits
noun-deposit_list = List of deposits
noun-desk = Desk
noun-duplicate = Duplicates
noun-epoch = Epoch of a key
noun-first_load = First load
noun-hit = Hits
noun-import = Import
noun-invitation = Invitation
noun-location = Place
noun-mail = Mail
noun-membership = Membership
noun-merge = Merges
noun-network = Network
noun-organisation = Organisation
noun-party_key = Keys of an organisation
noun-person = Account
noun-service = Service
noun-session = Sign-in
noun-setup = Set-up
noun-suggestion = Suggestion
noun-token = Token
noun-vetting = Review
noun-vouch = Vouching
noun-witness = Witness
witness-title = Witnesses of the log
witness-lead = Partners who sign states of the audit log. With their signatures nobody can be shown another log, also not by who runs this hub.
witness-key-hint = As the witness publishes it: name+number+letters.
witness-add = Add
witness-signed = Signed last
witness-empty = There is no witness yet.
field-witness = Witness
field-vkey = Key
field-note = Signed checkpoint
reason-not-a-witness-key = This is not the key of a witness.
reason-witness-known = This witness is there already.
reason-not-a-checkpoint = This is not a signed checkpoint.
reason-other-log = This is the checkpoint of another log.
reason-wrong-root = The log never had this state.
reason-unknown-witness = It has no signature of a witness that is known here.
reason-wrong-signature = A signature does not hold.
reason-wrong-time = A signature is of a time that has not come.

## Domain control

domain-title = The domain of the web site
domain-lead = Show that the domain is yours: do one of the two, then press the button. It speaks for you; it does not let you in by itself.
domain-by-dns = Add a TXT record to the DNS of the domain
domain-by-file = Or put a file on the web site
domain-line = The file’s only line
domain-check = Check now
domain-wait = It takes some seconds. Load this page again.
domain-pause = Changes of a domain take a while. The next check is possible after five minutes.
domain-off = Not checked: this hub asks no other web sites.
domain-not-asked = Not checked yet.
domain-asked = Being checked.
domain-proved-dns = Found in the DNS, { $date }.
domain-proved-file = Found as a file, { $date }.
domain-missed = Not found, { $date }.
domain-dns-token = DNS: the record is there.
domain-dns-other = DNS: there is a record, and another value stands in it.
domain-dns-nothing = DNS: there is no such record yet.
domain-dns-not-asked = DNS: nobody looked.
domain-dns-no-answer = DNS: no name server answered.
domain-file-token = File: it is there.
domain-file-other = File: something else stands in it. The value has to be its only line.
domain-file-nothing = File: there is none, or it is empty.
domain-file-not-asked = File: nobody looked.
domain-file-no-answer = File: the web site did not answer in time.
domain-file-no-address = File: the domain has no public address.
domain-file-certificate = File: the certificate of the web site is not accepted for this domain.
domain-file-redirect = File: the web site points to another address. The file has to lie at this very address.
domain-file-refused = File: the web site answered with an error, or with too much.
reason-no-domain = The application names no web site with a domain.
reason-domain-checks-off = This hub asks no other web sites.
reason-domain-checked-lately = The next check is possible after five minutes.
reason-domain-checks-full = Many domains are being checked. Try again in a few minutes.

## Identity providers

way-oidc = Identity provider
session-by-oidc = an identity provider
provider-title = Sign in with your organisation
provider-hint = If your organisation runs the sign-in for its people, it confirms who you are. You type no password here.
provider-sign-in = Sign in with { $name }
provider-leave = On to your organisation’s sign-in
provider-leave-lead = You sign in at { $name }, and come back to this page. Check there that the address is your organisation’s.
provider-leave-go = Go on to { $name }
provider-link = Sign in with your organisation
provider-link-hint = Your organisation can confirm who you are when you sign in. It has to know you under the address of this account.
provider-link-with = Link { $name }
field-provider = { way-oidc }
reason-provider-down = It does not answer at present. Try again later, or sign in another way.
reason-provider-refused = It did not confirm who you are. Begin again, or sign in another way.
reason-provider-over = This sign-in is over, or was begun in another browser. Begin again.
reason-provider-old = It did not ask you for a proof again, which is needed here. Sign in another way.
reason-provider-unverified = It did not confirm an e-mail address of yours. Ask your organisation’s administrators to do so.
reason-provider-domain = It may not speak for this e-mail address here. Sign in another way.
reason-provider-link-first = There is an account with your address. Sign in another way, and link it on the page of your account first.
reason-provider-unknown = There is no account for you yet. Apply for your organisation, or ask a colleague to invite you.
reason-provider-other-address = It knows you under another address than this account’s.
reason-provider-linked = It is linked with an account already.

## Demo persons

session-by-demo = the demonstration
demo-title = Try the hub as a fictional person
demo-lead = Choose a person, and see the hub as they see it. You need no account and no password.
demo-notice = This is a demonstration: people, organisations and addresses here are fictional. Whoever sits at this computer can be any of them, so write nothing real.
demo-group-bank = At a bank
demo-group-telecom = At a telephone company
demo-group-hotline = At a helpline of civil society
demo-group-police = At the police
demo-group-hub = People who run the hub
demo-become = Continue as { $name }
demo-you = You are { $name }, a fictional person.
demo-change = Choose another person
demo-does-bank-analyst = Looks for signs of trafficking in payments. Find who else works on finance, and see who belongs to the bank.
demo-does-telecom-analyst = Looks for telephone numbers that are misused. Find helplines and authorities to work with, and see who belongs to the company.
demo-does-hotline-case-worker = Passes people on to safe help. Find a shelter in another country, with its languages and hours.
demo-does-police-investigator = Looks for whoever can answer a question. Find organisations by country and subject, and see who belongs to the unit.
demo-does-focal-point = Speaks for the organisation. Change what everybody sees of it, and invite a colleague.
demo-does-data-protection-officer = Watches over personal data. See who belongs to the bank, and what the log says about your account.
demo-does-convener = Prepares meetings of experts. Find networks, and organisations to invite.
demo-does-editor = Keeps the directory right. Change an entry, bring in a list, make one of two entries of the same organisation.
demo-does-moderator = Decides who is let in. Look through applications, review an organisation, suspend one.
demo-does-auditor = Checks who did what, and changes nothing. Read the audit log: your own sign-in is in it.
demo-does-administrator = Runs the hub. See all accounts, give somebody a role, make a token for a program.
