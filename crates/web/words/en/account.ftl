# written by the makers
# Signing in and one's own account.

nav-sign-in = Sign in
nav-account = Account
nav-sign-out = Sign out

sign-in-title = Sign in
sign-in-lead = For people with an account of this hub. To look at the hub nobody needs one.
sign-in-passkey = Sign in with a passkey
sign-in-passkey-hint = With the lock of your telephone or computer, or with a security key. There is nothing to type.
sign-in-no-scripts = Signing in with a passkey needs scripts. Without them use your password and a code.
sign-in-password = Sign in with password and code
sign-in-next = Next
sign-in-code-title = Type the code
sign-in-code-lead = The application that you set up shows six digits, new ones each half minute.
sign-in-code-recovery = Is the telephone lost? Type one of your recovery codes instead.
sign-in-button = Sign in
sign-in-back = Begin again
passkey-failed = That did not work. Try again, or use another way.

account-title = Your account
account-name = Name
account-email = E-mail address
account-no-email = none
account-roles = Roles
account-password = Password
account-new-password = New password
account-password-hint = At least 12 characters. A few words that nobody expects together are best; a password manager helps.
account-code = Six digits
account-ways = Ways to sign in
account-way = Way
account-added = Added
account-used = Last used
account-never = not yet
account-act = Action
account-remove = Remove
account-no-way = You cannot sign in again yet. Add a passkey, or set up a password with codes, before this session ends.
way-passkey = Passkey
way-password = Password with codes
way-one-time = Codes
way-recovery = Recovery codes
passkey-add = Add a passkey
passkey-name = What you call it
passkey-name-hint = For example “My telephone”.
codes-title = Password with codes
codes-hint = A second way, for browsers and computers without passkeys.
codes-begin = Set up
codes-lead = A password alone is not enough here: an application on your telephone makes a code for each time.
codes-step-app = Open an application for one-time codes, such as the one of your password manager.
codes-step-key = Give it this key, or open the link on the telephone.
codes-open = Open in the application
codes-step-type = Type the six digits that it shows, and a password.
codes-keep = Keep both
recovery-title = Recovery codes
recovery-left = { $count ->
    [0] There are none. Make some: they let you in when a telephone is lost.
    [one] One code is left.
   *[other] { $count } codes are left.
}
recovery-make = Make new codes
recovery-lead = Print these codes or write them down, and keep them where nobody else looks. They are shown once.
recovery-hint = Each works once. New codes make these worthless.
sessions-title = Where you are signed in
session-device = Browser
session-unknown = unknown
session-by = Signed in with
session-by-passkey = a passkey
session-by-password = password and code
session-by-setup = the set-up link
session-by-recovery = recovery
session-since = Since
session-here = this one
session-end = End
sessions-end-others = End all others

token-name = Name
token-name-hint = What is it for?
token-days = Days it lasts
token-make = Make a token
token-created = Made
token-expires = Ends
token-revoke = Revoke
token-revoked = Revoked on { $date }
token-created-title = Your new token
token-once = Copy the token now. It is shown only once.

setup-lead = This link makes you administrator, once. Say who you are, then add a way to sign in again.
setup-lead-known = This link signs you in, once. Add a way to sign in before you leave.
setup-button = Begin
setup-hint = The session ends after twelve hours. A new link: “whatson admin link”.

role-moderator = Moderator
role-editor = Editor
role-convener = Convener
role-auditor = Auditor

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = That did not fit together. Check what you typed, and try again.
reason-code-wrong = This is not the code of now. Check the clock of your telephone, and type the newest code.
reason-password-short = This is too short: at least 12 characters.
reason-password-long = This is too long: at most 256 characters.
reason-password-common = Many people would try this. Take words that do not belong together and say nothing of you.
reason-passkey-refused = The passkey could not be taken. Try again.
reason-no-passkeys-here = Passkeys need an address with a name: open the hub under its name, not under a number.
reason-last-way = This is your last way to sign in. Add another one first.
reason-email-needed = This account has no e-mail address, which a password needs.
problem-too-many-tries = Too many tries
problem-too-many-tries-detail = Wait some minutes before you try again.
problem-sign-in-again = Please sign in again
problem-sign-in-again-detail = This needs a proof of who you are that is not older than ten minutes. Sign out, and in again.
