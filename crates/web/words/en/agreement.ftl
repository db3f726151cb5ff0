# written by the makers
# Agreements, keys of organisations.

reason-unknown-code = This is not one of the choices.
reason-twice = This is there twice.
reason-two-members = At least two parties have to be members.
reason-no-custodians = One to nine parties have to be custodians.
reason-custodian-is-a-member = A custodian cannot be a member, too: it could guess with one custodian less.
reason-no-coordinator = For this choice a party has to be the co-ordinator.
reason-less-than-one-member = This is less than the first load of one member.
reason-not-after-the-first-day = The last day has to be after the first day, and within ten years of it.
reason-not-within-the-agreement = The review has to lie between the first day and the last day.
reason-not-keys = These are no keys. They have 128 digits and letters from a to f.
reason-no-keys = This organisation did not register its keys yet.
reason-other-keys = The organisation uses other keys now.
reason-keys-taken = These keys are another organisation’s.
reason-keys-withdrawn = These keys were withdrawn.
reason-not-a-vetted-organisation = There is no such organisation in the directory, or it was not let in.
reason-own-organisation-missing = Your own organisation has to be one of the parties.
reason-agreement-state = This cannot be done with the agreement as it is now.
reason-not-a-party = Your organisation is no party of this version.
reason-signed-already = This organisation signed already.
reason-signature-other-kind = This is a message of another kind, not a signature under an agreement.
reason-signature-other-version = This is a signature under another agreement or another version.
reason-signature-other-sender = This signature is by a key that is not in the agreement.
reason-signature-other-text = This is a signature under another text.
reason-signature-wrong = The signature is wrong: the file was altered.
reason-signature-unreadable = This is no file with a signature.
