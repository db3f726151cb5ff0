# written by the makers
# Letters that the hub sends. `link` and `address` are addresses of the hub and stand on lines of their own.

mail-invitation-subject = Invitation to { $hub }
mail-invitation-body =
    Hello,

    you are invited to join “{ $organisation }” on { $hub }. To accept, open this link:

    { $link }

    The link works once, and for a limited time. If you did not expect an invitation, you can ignore this message.
mail-application-confirm-subject = Please confirm your e-mail address
mail-application-confirm-body =
    Hello,

    this address was given in an application to { $hub }. To confirm that it is yours and to go on, open this link:

    { $link }

    The link works once, and for a limited time. If you did not apply, you can ignore this message: nothing will happen.
mail-application-known-subject = You already have an account
mail-application-known-body =
    Hello,

    somebody applied to { $hub } with this address, which already has an account. If it was you, sign in here:

    { $link }

    If it was not you, there is nothing to do. Nobody was told that there is an account.
mail-application-accepted-subject = Your application was accepted
mail-application-accepted-body =
    Hello,

    the application of “{ $organisation }” to { $hub } was accepted. To go on, open this link:

    { $link }
mail-application-refused-subject = Your application was not accepted
mail-application-refused-body =
    Hello,

    the application of “{ $organisation }” to { $hub } was not accepted. If you think that this is a mistake, please write to the people who run the hub.
mail-application-waiting-subject = We have your application
mail-application-waiting-body =
    Hello,

    we have the application of “{ $organisation }” to { $hub }. Before it can be accepted, two vetted organisations have to vouch for yours, or a moderator has to see evidence. Please ask two that know your work. How far it is stands here:

    { $link }
mail-vouch-asked-subject = Please vouch for an organisation you know
mail-vouch-asked-body =
    Hello,

    “{ $organisation }” applied to { $hub } and asks your organisation to vouch for it. Please do so only if you know its work. To answer, open this link:

    { $link }
mail-recovery-subject = A new way into your account
mail-recovery-body =
    Hello,

    somebody asked for a new way into the account with this address on { $hub }. If it was you, open this link:

    { $link }

    The link works once, and for a short time. If it was not you, do not open it: your account stays as it is.
mail-account-changed-subject = A way to sign in has changed
mail-account-changed-body =
    Hello,

    a way to sign in to your account on { $hub } was added or removed. If it was you, there is nothing to do.

    If it was not you, sign in at once, end all other sessions, remove every way that is not yours, and tell the people who run the hub.
mail-review-due-subject = Please check your organisation’s record
mail-review-due-body =
    Hello,

    { $hub } looks at “{ $organisation }” again each year, and the next review is due within a month. Please check that the record is still right:

    { $link }
mail-organisation-suspended-subject = Your organisation was suspended
mail-organisation-suspended-body =
    Hello,

    “{ $organisation }” was suspended on { $hub }. You can sign in, but nobody can act for it for now. If you think that this is a mistake, please write to the people who run the hub.
mail-suspended-subject = Your account was suspended
mail-suspended-body =
    Hello,

    your account on { $hub } was suspended, and nobody can sign in to it for now. If you think that this is a mistake, please write to the people who run the hub.
mail-agreement-waits-subject = An agreement waits for your organisation
mail-agreement-waits-body =
    Hello,

    an agreement on { $hub } lies before “{ $organisation }” for its signature. Please read it, compare the fingerprints of the keys with the other parties outside the hub, and sign it or say no:

    { $link }
mail-agreement-changed-subject = An agreement of your organisation changed
mail-agreement-changed-body =
    Hello,

    an agreement of “{ $organisation }” on { $hub } holds now, was suspended, goes on, or has ended. What happened stands here:

    { $link }
mail-agreement-news-subject = Something new waits for your organisation under an agreement
mail-agreement-news-body =
    Hello,

    there is something new for “{ $organisation }” under an agreement on { $hub }. Look with your organisation’s own program, or begin here:

    { $link }
mail-test-subject = Test message from { $hub }
mail-test-body =
    Hello,

    this is a test message. If you can read it, mail of the hub arrives.
mail-footer =
    { $hub }
    { $address }
    This message was sent automatically, because your address was given to this hub. The hub never asks for a password or a code by e-mail or telephone.
