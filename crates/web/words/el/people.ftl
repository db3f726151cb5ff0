# machine-made
# Applying, organisations' people, vouching; the queue, reviews, people and block list.

## Applying

join-title = Ένταξη στον κόμβο
join-lead = Ενταχθείτε ως οργάνωση που δρα κατά της εμπορίας ανθρώπων: δημόσια αρχή, επιχείρηση ή κοινωνία των πολιτών.
join-step-address = Επιβεβαιώνετε τη διεύθυνση e-mail σας.
join-step-known = Δύο οργανώσεις που είναι εδώ λένε ότι σας γνωρίζουν ή οι συντονιστές μας εξετάζουν αποδεικτικά στοιχεία.
join-step-in = Έπειτα η οργάνωσή σας εμφανίζεται και μπορείτε να προσκαλέσετε τους συναδέλφους σας.
join-private = Ως τότε τίποτα από όσα γράφετε δεν είναι δημόσιο. Μια αίτηση που δεν γίνεται δεκτή διαγράφεται μετά από 30 ημέρες.
join-claim-title = Κάνετε αίτηση για αυτή την οργάνωση
join-claim-hint = Είναι ήδη στον κατάλογο. Όταν η αίτηση γίνει δεκτή, την καταχώρισή της την τηρείτε εσείς.
join-you = Εσείς
join-email-hint = Καλύτερα μια διεύθυνση της οργάνωσής σας: συνηγορεί υπέρ σας.
join-position-hint = Για παράδειγμα «Υπεύθυνη προγραμμάτων».
join-organisation = Η οργάνωσή σας
join-register-hint = Ο αριθμός της σε δημόσιο μητρώο, αν έχει.
join-does = Τι κάνει και γιατί θέλει να ενταχθεί
join-does-hint = Λίγες προτάσεις. Μην κατονομάζετε κανέναν από όσους βοηθάτε.
join-send = Αποστολή
join-sent = Κοιτάξτε τα εισερχόμενα μηνύματά σας.
join-sent-next = Αν η διεύθυνση μπορεί να χρησιμοποιηθεί, ένα μήνυμα με σύνδεσμο είναι καθ’ οδόν. Ο σύνδεσμος λειτουργεί για 24 ώρες.
join-again = Νέα αίτηση
join-have-account = Έχετε λογαριασμό;
sign-in-no-account = Δεν έχετε ακόμη λογαριασμό;
join-confirm-title = Επιβεβαιώστε τη διεύθυνσή σας
join-confirm-lead = Είναι η { $email } δική σας διεύθυνση;
join-confirm-button = Ναι, να σταλεί η αίτησή μου
join-confirm-hint = Με αυτό αποκτάτε λογαριασμό. Έπειτα επιλέξτε πώς θα συνδέεστε.

application-title = Η αίτησή σας
application-state = Κατάσταση
application-received = Λήψη
application-received-on = λήψη στις { $date }
application-state-waiting = αναμένει απόφαση
application-state-accepted = έγινε δεκτή
application-state-refused = δεν έγινε δεκτή
application-state-withdrawn = αποσύρθηκε
application-waiting-lead = Δύο οργανώσεις που είναι εδώ πρέπει να σας γνωρίζουν. Ρωτήστε όσες σας γνωρίζουν. Μπορείτε επίσης να περιμένετε τους συντονιστές μας.
application-vouchers = Ποιος γνωρίζει την αιτούσα οργάνωση
application-vouchers-none = Δεν έχει ερωτηθεί ακόμη κανείς.
application-ask = Ερώτηση σε μια οργάνωση
application-ask-button = Ερώτηση
application-ask-hint = Τότε την αίτησή σας τη βλέπουν τα σημεία επαφής της, καθώς και οι συντονιστές μας· κανείς άλλος.
application-nobody = Δεν μπορεί να ερωτηθεί ακόμη κανείς: αποφασίζουν οι συντονιστές μας.
application-withdraw = Απόσυρση της αίτησης
application-accepted-lead = Η οργάνωσή σας είναι μέρος αυτού του κόμβου.
vouch-word-asked = ερωτήθηκε
vouch-word-given = γνωρίζει την αιτούσα οργάνωση
vouch-word-declined = δεν θέλησε να πει
vouch-title = Τους γνωρίζετε;
vouch-lead = Αυτοί που έκαναν αίτηση λένε ότι η οργάνωσή σας τους γνωρίζει. Πείτε το μόνο για εκείνους με τους οποίους έχετε συνεργαστεί. Οι συντονιστές μας βλέπουν ότι ήσασταν εσείς.
vouch-hint = Από πού τους γνωρίζετε; Για παράδειγμα «Λειτουργήσαμε μαζί ένα καταφύγιο από το 2021».
vouch-give = Τους γνωρίζουμε
vouch-decline = Δεν μπορούμε να πούμε

## The organisation that one acts for

organisation-people-title = Η οργάνωσή σας
organisation-your-roles = Οι ρόλοι σας: { $roles }
organisation-record = Τι βλέπουν όλοι
organisation-edit = Αλλαγή της καταχώρισης
organisation-people = Πρόσωπα
organisation-you = εσείς
organisation-change = Αλλαγή
organisation-save-roles = Αποθήκευση των ρόλων
organisation-hand-over = Παράδοση σε αυτό το πρόσωπο
organisation-remove = Αφαίρεση
organisation-leave-title = Αποχώρηση
organisation-leave = Αποχώρηση από αυτή την οργάνωση
organisation-leave-hint = Κρατάτε τον λογαριασμό σας. Το τελευταίο σημείο επαφής παραδίδει πρώτα τον ρόλο του.
organisation-act-for = Ενέργεια για λογαριασμό της
organisation-acting = ενεργείτε για λογαριασμό της
organisation-stopped = Η οργάνωσή σας δεν μπορεί να ενεργήσει προς το παρόν: τη σταμάτησε ένας συντονιστής. Γράψτε στους ανθρώπους που διαχειρίζονται τον κόμβο.
organisation-none = Δεν ανήκετε ακόμη σε καμία οργάνωση εδώ.
invitation-title = Πρόσκληση
invitation-new = Πρόσκληση προσώπου
invitation-send = Πρόσκληση
invitation-hint = Το πρόσωπο λαμβάνει έναν σύνδεσμο που λειτουργεί για 14 ημέρες, μόνο για αυτή τη διεύθυνση.
invitation-open = Ανοιχτές προσκλήσεις
invitation-until = έως τις { $date }
invitation-withdraw = Απόσυρση
invitation-accept = Αποδοχή
invitation-sign-in = Υπάρχει λογαριασμός με αυτή τη διεύθυνση. Συνδεθείτε πρώτα και μετά ανοίξτε ξανά τον σύνδεσμο.
role-focal-point = Σημείο επαφής
role-member = Μέλος
role-analyst = Αναλυτής
role-case-worker = Υπεύθυνος υποθέσεων
role-data-protection-officer = Υπεύθυνος προστασίας δεδομένων
session-by-link = σύνδεσμο μέσω e-mail

## What readers are told

tier-listed = Στον κατάλογο
tier-vouched = Γνωστή σε συνεργάτες
tier-verified = Επαληθευμένη
tier-listed-long = Από δημόσια πηγή. Κανείς της οργάνωσης δεν έχει λογαριασμό εδώ.
tier-vouched-long = Δύο οργανώσεις αυτού του κόμβου λένε ότι τη γνωρίζουν.
tier-verified-long = Οι συντονιστές μας εξέτασαν αποδεικτικά στοιχεία για το ποια είναι.
tier-claim = Είναι αυτή η οργάνωσή σας;

## Queue

queue-title = Αιτήσεις
queue-lead = Τίποτα από αυτές δεν είναι δημόσιο. Όποιος έχει τα περισσότερα να δείξει έρχεται πρώτος.
queue-states = Κατάσταση
queue-count = { $count ->
    [0] Δεν υπάρχει καμία.
    [one] Υπάρχει μία.
   *[other] Υπάρχουν { $count }.
}
queue-domains = Κατά όνομα τομέα του e-mail τους
queue-choose = Επιλογή
queue-mail = E-mail
queue-findings = Τι βρέθηκε
queue-claim = ήταν ήδη στον κατάλογο
queue-about = Αφορά
queue-refuse-these = Απόρριψη των επιλεγμένων
queue-refuse-all = Απόρριψη όλων σε αυτή τη λίστα ({ $count })
queue-all = Όλες
queue-bare = Τίποτα δεν συνηγορεί υπέρ τους
queue-refused = { $count ->
    [0] Δεν απορρίφθηκε καμία.
    [one] Απορρίφθηκε μία.
   *[other] Απορρίφθηκαν { $count }.
}
queue-pages = Σελίδες
queue-previous = Προηγούμενη
queue-next = Επόμενη
queue-empty = Τίποτα δεν περιμένει εδώ.
queue-accept = Αποδοχή
queue-accept-button = Αποδοχή
queue-evidence-hint = Τι εξετάσατε; Για παράδειγμα απόσπασμα μητρώου, τηλεφώνημα σε αριθμό που βρήκατε εσείς. Το προσωπικό μπορεί να το διαβάσει.
queue-refuse = Μη αποδοχή
queue-refuse-button = Απόρριψη
queue-refuse-hint = Όποιος έκανε την αίτηση λαμβάνει μήνυμα χωρίς αιτιολογία. Για 30 ημέρες μπορείτε να αλλάξετε γνώμη.
queue-reopen = Επαναφορά σε αναμονή
finding-domain-proved = Αποδεδειγμένο όνομα τομέα
finding-domain-matches = Το e-mail ταιριάζει με τον ιστότοπο
finding-register-number = Αριθμός μητρώου
finding-domain-differs = E-mail άλλου ονόματος τομέα
finding-free-mail = Δωρεάν e-mail
finding-no-website = Χωρίς ιστότοπο
finding-duplicate = Ίσως υπάρχει ήδη
finding-twin-name = Το όνομα μιμείται άλλο
finding-twin-domain = Το όνομα τομέα μιμείται άλλο
finding-blocked = Στη λίστα αποκλεισμού
finding-domain-proved-long = Όποιος έκανε την αίτηση έδειξε ότι ελέγχει το όνομα τομέα του ιστότοπου.
finding-domain-matches-long = Η διεύθυνση έχει το όνομα τομέα του ιστότοπου. Δείτε αν ο ιστότοπος είναι της οργάνωσης.
finding-register-number-long = Καμία άλλη καταχώριση δεν έχει αυτόν τον αριθμό. Αναζητήστε τον στο μητρώο.
finding-domain-differs-long = Η διεύθυνση έχει άλλο όνομα τομέα από τον ιστότοπο.
finding-free-mail-long = Ο καθένας παίρνει διεύθυνση εκεί: δεν λέει τίποτα για μια οργάνωση.
finding-no-website-long = Δεν υπάρχει ιστότοπος για να εξεταστεί.
finding-duplicate-long = Άλλη καταχώριση ίσως αφορά την ίδια οργάνωση: δεν αρκεί ότι τη γνωρίζουν άλλες για να γίνει δεκτή.
finding-twin-name-long = Μοιάζει με άλλο όνομα και γράφεται με άλλα γράμματα: δεν αρκεί ότι τη γνωρίζουν άλλες για να γίνει δεκτή.
finding-twin-domain-long = Μοιάζει με το όνομα τομέα άλλης οργάνωσης: δεν αρκεί ότι τη γνωρίζουν άλλες για να γίνει δεκτή.
finding-blocked-long = Κάποιος την έβαλε στη λίστα αποκλεισμού: δεν αρκεί ότι τη γνωρίζουν άλλες για να γίνει δεκτή.

## Reviews and suspension

vetting-title = Επανέλεγχοι
vetting-lead = Κάθε οργάνωση εξετάζεται ξανά μετά από έναν χρόνο.
vetting-due = Για επανέλεγχο μέσα σε έναν μήνα
vetting-due-on = επανέλεγχος στις { $date }
vetting-due-none = Δεν υπάρχει καμία για επανέλεγχο.
vetting-stopped = Σε αναστολή
vetting-stopped-none = Καμία δεν είναι σε αναστολή.
vetting-basis = Δεκτή από
vetting-basis-vouchers = δύο οργανώσεις
vetting-basis-moderator = έναν συντονιστή
vetting-since = Από
vetting-review = Επόμενος επανέλεγχος
vetting-state-vetted = δεκτή
vetting-state-suspended = σε αναστολή
vetting-renew = Είναι ακόμη η ίδια
vetting-resume = Νέα αποδοχή
vetting-suspend-title = Αναστολή
vetting-suspend-hint = Από τώρα οι άνθρωποί της δεν μπορούν να κάνουν τίποτα για λογαριασμό της. Οι οργανώσεις που είπε ότι γνωρίζει περνούν από επανέλεγχο.
vetting-hide = Απόσυρση και της καταχώρισής της από τον κατάλογο
vetting-suspend = Αναστολή

## People

people-title = Πρόσωπα
people-search = Όνομα ή ολόκληρη διεύθυνση
people-count = { $count ->
    [one] Ένας λογαριασμός
   *[other] { $count } λογαριασμοί
}
people-empty = Δεν βρέθηκε κανείς.
people-roles = Ρόλοι σε αυτόν τον κόμβο
people-roles-hint = Οι συντονιστές δέχονται οργανώσεις, οι συντάκτες τηρούν τον κατάλογο, οι ελεγκτές διαβάζουν το αρχείο καταγραφής.
people-stop-title = Αναστολή του λογαριασμού
people-suspend = Αναστολή
people-resume = Επανενεργοποίηση
people-stop-hint = Όλες οι συνδέσεις του τερματίζονται τώρα και τα διακριτικά πρόσβασής του δεν λειτουργούν.
person-state-active = ενεργός
person-state-suspended = σε αναστολή
person-state-closed = κλειστός

## Block list

block-title = Λίστα αποκλεισμού
block-lead = Με διεύθυνση που βρίσκεται εδώ δεν γίνεται αίτηση· όνομα τομέα ή όνομα που βρίσκεται εδώ επισημαίνεται στη λίστα αναμονής.
block-kind = Τι αποκλείεται
block-kind-address = Μια διεύθυνση e-mail
block-kind-domain = Ένα όνομα τομέα, με όλα όσα υπάγονται σε αυτό
block-kind-name = Το όνομα μιας οργάνωσης
block-add = Αποκλεισμός
block-empty = Κανείς δεν έχει αποκλειστεί.

## Fields and reasons

field-person = Το όνομά σας
label-applicant = Ποιος υποβάλλει την αίτηση
field-position = Η θέση σας εκεί
field-statement = Από πού τους γνωρίζετε
field-evidence = Αποδεικτικά στοιχεία
field-reason = Αιτιολογία
field-value = Διεύθυνση, όνομα τομέα ή όνομα
field-organisation = Οργάνωση
reason-unknown-role = Τέτοιος ρόλος δεν υπάρχει.
reason-last-focal-point = Το τελευταίο σημείο επαφής παραδίδει πρώτα τον ρόλο του σε κάποιον άλλο.
reason-already-member = Αυτό το πρόσωπο ανήκει ήδη στην οργάνωση.
reason-other-address = Η πρόσκληση στάλθηκε σε άλλη διεύθυνση από αυτή του λογαριασμού σας.
reason-sign-in-first = Συνδεθείτε πρώτα με τον λογαριασμό αυτής της διεύθυνσης.
reason-has-account = Αυτή η οργάνωση έχει ήδη δικούς της ανθρώπους εδώ. Ζητήστε τους να σας προσκαλέσουν.
reason-applications-full = Περιμένουν πάρα πολλές αιτήσεις προς το παρόν. Δοκιμάστε ξανά αύριο.
reason-applied-already = Η τελευταία σας αίτηση περιμένει ακόμη.
reason-not-vetted = Αυτή η οργάνωση δεν μπορεί να ερωτηθεί.
reason-asked-already = Έχει ήδη ερωτηθεί.
reason-own-application = Κανείς δεν αποφασίζει για τη δική του αίτηση.
reason-last-administrator = Κάποιος πρέπει να διαχειρίζεται τον κόμβο: ορίστε πρώτα άλλον διαχειριστή.
reason-not-a-domain = Αυτό δεν είναι όνομα τομέα. Γράψτε το όπως example.org.

## Recovering an account

recover-title = Ανάκτηση του λογαριασμού σας
recover-lead = Για όποιον έχασε κάθε τρόπο σύνδεσης. Χρειάζονται δύο πράγματα: ένας σύνδεσμος που στέλνεται στη διεύθυνσή σας και ένας κωδικός ανάκτησης.
recover-send = Αποστολή του συνδέσμου
recover-hint = Δεν έχετε κωδικό ανάκτησης; Μπορούν να σας δώσουν έναν οι άνθρωποι που διαχειρίζονται τον κόμβο, αφού βεβαιωθούν ποιος είστε.
recover-sent-next = Αν υπάρχει λογαριασμός με αυτή τη διεύθυνση, ένα μήνυμα με σύνδεσμο είναι καθ’ οδόν. Ο σύνδεσμος λειτουργεί για μισή ώρα.
recover-code-lead = Γράψτε έναν κωδικό ανάκτησης. Όλες οι προηγούμενες συνδέσεις τερματίζονται και μπορείτε να προσθέσετε νέο τρόπο σύνδεσης.
recover-code = Κωδικός ανάκτησης
recover-code-hint = Ένας από το φύλλο σας ή αυτός που σας έδωσε ένας διαχειριστής του κόμβου.
recover-button = Ανάκτηση
sign-in-lost = Χάσατε το τηλέφωνο ή το κλειδί σας;
people-recovery-title = Κωδικός ανάκτησης
people-recovery = Δημιουργία κωδικού ανάκτησης
people-recovery-hint = Για κάποιον που έχασε κάθε τρόπο σύνδεσης. Βεβαιωθείτε ποιος είναι και μετά πείτε του τον κωδικό από κοντά ή σε αριθμό τηλεφώνου που γνωρίζατε από πριν. Τον χρειάζεται μαζί με έναν σύνδεσμο που στέλνεται στη διεύθυνσή του.
people-recovery-once = Εμφανίζεται μόνο μία φορά και ισχύει για 24 ώρες, μαζί με τον σύνδεσμο.
## Audit views and tokens

own-tokens-title = Διακριτικά πρόσβασης για τα προγράμματά σας
own-tokens-hint = Με ένα διακριτικό πρόσβασης (token) ένα πρόγραμμα ενεργεί στο όνομά σας και για λογαριασμό της οργάνωσης για την οποία ενεργείτε τώρα. Ποτέ δεν κάνει περισσότερα από εσάς και δεν μπορεί να αλλάξει τον λογαριασμό σας.
field-token = Όνομα του διακριτικού πρόσβασης
field-covers = Τι επιτρέπεται να κάνει
token-covers-read = Να διαβάζει ό,τι μπορείτε να διαβάσετε
token-covers-directory = Να αλλάζει τον κατάλογο
token-covers-match = Να αντιστοιχίζει και να διαβάζει αντιστοιχίες
token-covers-import = Να εισάγει αρχεία
token-covers-all = Ό,τι μπορείτε να κάνετε κι εσείς
reason-too-many-tokens = Είκοσι διακριτικά πρόσβασης αρκούν: ανακαλέστε πρώτα ένα.

audit-title = Αρχείο καταγραφής ενεργειών
audit-lead = Ποιος έκανε τι, τα νεότερα πρώτα. Δεν αλλάζει ποτέ. Όποιος αναζητεί εδώ ένα πρόσωπο ή μια καταχώριση αφήνει μια εγγραφή που μπορούν να δουν όσους αφορά.
audit-state = Νεότερη υπογεγραμμένη κατάσταση
audit-state-size = { $count ->
    [one] Μία εγγραφή, { $date }.
   *[other] { $text } εγγραφές, { $date }.
}
audit-waiting = { $count ->
    [one] Μία εγγραφή περιμένει τη θέση της.
   *[other] { $count } εγγραφές περιμένουν τη θέση τους.
}
audit-all-placed = Κάθε εγγραφή έχει τη θέση της.
audit-download = Λήψη
audit-id-hint = Ένα αναγνωριστικό. Για να το βρείτε, επιλέξτε ένα όνομα στη λίστα.
audit-action-hint = Αρκεί η αρχή της, όπως «organisation.».
audit-outcome-any = Όλα
audit-outcome-permitted = έγινε
audit-outcome-refused = απορρίφθηκε
audit-csv = Οι εγγραφές αυτής της λίστας ως CSV
audit-place = Θέση
audit-not-placed = περιμένει
audit-no-name = δεν υπάρχει πια όνομα
audit-open = Άνοιγμα
audit-erased = διαγράφηκε
audit-older = Παλαιότερες
audit-empty = Δεν υπάρχει τέτοια εγγραφή.
log-account = Τι συνέβη με τον λογαριασμό σας
log-account-lead = Τι κάνατε, τι έκαναν άλλοι στον λογαριασμό σας και ποιος τον είδε. Όσοι διαχειρίζονται τον κόμβο εμφανίζονται με τον ρόλο τους.
log-organisation = Τι συνέβη με την οργάνωσή σας
log-organisation-lead = Αλλαγές στην καταχώρισή της, στα πρόσωπα, τις υπηρεσίες και τους χώρους της, και ποιος την είδε. Όσοι διαχειρίζονται τον κόμβο εμφανίζονται με τον ρόλο τους.
log-look = προβολή
field-actor = Ποιος
field-object = Καταχώριση
field-action = Τι έγινε
field-outcome = Αποτέλεσμα
field-from = Πρώτη ημέρα
field-to = Τελευταία ημέρα
role-person = Κάποιος με λογαριασμό
role-program = Ένα πρόγραμμα
noun-agreement = Συμφωνία
noun-agreement_signature = Υπογραφή συμφωνίας
noun-agreement_suspension = Αναστολή συμφωνίας
noun-agreement_version = Έκδοση συμφωνίας
noun-application = Αίτηση
noun-audit = Αρχείο καταγραφής ενεργειών
noun-block = Λίστα αποκλεισμού
noun-certificate = Πιστοποιητικό
noun-credential = Τρόπος σύνδεσης
noun-deposit = Καταθέσεις
noun-deposit_list = Λίστα καταθέσεων
noun-desk = Πίνακας εργασιών
noun-duplicate = Διπλές καταχωρίσεις
noun-epoch = Περίοδος κλειδιού
noun-first_load = Πρώτη φόρτωση
noun-hit = Αντιστοιχίες
noun-import = Εισαγωγή δεδομένων
noun-invitation = Πρόσκληση
noun-location = Χώρος
noun-mail = E-mail
noun-membership = Ιδιότητα μέλους
noun-merge = Συγχωνεύσεις
noun-network = Δίκτυο
noun-organisation = Οργάνωση
noun-party_key = Κλειδιά οργάνωσης
noun-person = Λογαριασμός
noun-service = Υπηρεσία
noun-session = Σύνδεση
noun-setup = Ρύθμιση
noun-suggestion = Πρόταση
noun-token = Διακριτικό πρόσβασης
noun-vetting = Επανέλεγχος
noun-vouch = Επιβεβαίωση από άλλη οργάνωση
noun-witness = Μάρτυρας
witness-title = Μάρτυρες του αρχείου καταγραφής
witness-lead = Συνεργάτες που υπογράφουν καταστάσεις του αρχείου καταγραφής ενεργειών. Με τις υπογραφές τους δεν μπορεί να παρουσιαστεί σε κανέναν άλλο αρχείο, ούτε από όσους διαχειρίζονται τον κόμβο.
witness-key-hint = Όπως το δημοσιεύει ο μάρτυρας: όνομα+αριθμός+γράμματα.
witness-add = Προσθήκη
witness-signed = Τελευταία υπογραφή
witness-empty = Δεν υπάρχει ακόμη μάρτυρας.
field-witness = Μάρτυρας
field-vkey = Κλειδί
field-note = Υπογεγραμμένο σημείο ελέγχου
reason-not-a-witness-key = Αυτό δεν είναι κλειδί μάρτυρα.
reason-witness-known = Αυτός ο μάρτυρας υπάρχει ήδη.
reason-not-a-checkpoint = Αυτό δεν είναι υπογεγραμμένο σημείο ελέγχου.
reason-other-log = Αυτό είναι σημείο ελέγχου άλλου αρχείου καταγραφής.
reason-wrong-root = Το αρχείο καταγραφής δεν είχε ποτέ αυτή την κατάσταση.
reason-unknown-witness = Δεν έχει υπογραφή μάρτυρα που είναι γνωστός εδώ.
reason-wrong-signature = Μια υπογραφή δεν είναι έγκυρη.
reason-wrong-time = Μια υπογραφή έχει χρόνο που δεν έχει έρθει ακόμη.

## Domain control

domain-title = Το όνομα τομέα του ιστότοπου
domain-lead = Δείξτε ότι το όνομα τομέα είναι δικό σας: κάντε ένα από τα δύο και μετά πατήστε το κουμπί. Συνηγορεί υπέρ σας, αλλά δεν αρκεί για να γίνετε δεκτοί.
domain-by-dns = Προσθέστε μια εγγραφή TXT στο DNS του ονόματος τομέα
domain-by-file = Ή βάλτε ένα αρχείο στον ιστότοπο
domain-line = Η μόνη γραμμή του αρχείου
domain-check = Έλεγχος τώρα
domain-wait = Χρειάζονται μερικά δευτερόλεπτα. Φορτώστε ξανά αυτή τη σελίδα.
domain-pause = Οι αλλαγές ενός ονόματος τομέα χρειάζονται λίγη ώρα. Ο επόμενος έλεγχος είναι δυνατός μετά από πέντε λεπτά.
domain-off = Δεν ελέγχθηκε: αυτός ο κόμβος δεν ρωτά άλλους ιστότοπους.
domain-not-asked = Δεν έχει ελεγχθεί ακόμη.
domain-asked = Ελέγχεται.
domain-proved-dns = Βρέθηκε στο DNS, { $date }.
domain-proved-file = Βρέθηκε ως αρχείο, { $date }.
domain-missed = Δεν βρέθηκε, { $date }.
domain-dns-token = DNS: η εγγραφή υπάρχει.
domain-dns-other = DNS: υπάρχει εγγραφή, αλλά περιέχει άλλη τιμή.
domain-dns-nothing = DNS: δεν υπάρχει ακόμη τέτοια εγγραφή.
domain-dns-not-asked = DNS: δεν κοίταξε κανείς.
domain-dns-no-answer = DNS: δεν απάντησε κανένας διακομιστής ονομάτων.
domain-file-token = Αρχείο: υπάρχει.
domain-file-other = Αρχείο: περιέχει κάτι άλλο. Η τιμή πρέπει να είναι η μόνη του γραμμή.
domain-file-nothing = Αρχείο: δεν υπάρχει ή είναι κενό.
domain-file-not-asked = Αρχείο: δεν κοίταξε κανείς.
domain-file-no-answer = Αρχείο: ο ιστότοπος δεν απάντησε εγκαίρως.
domain-file-no-address = Αρχείο: το όνομα τομέα δεν έχει δημόσια διεύθυνση.
domain-file-certificate = Αρχείο: το πιστοποιητικό του ιστότοπου δεν γίνεται δεκτό για αυτό το όνομα τομέα.
domain-file-redirect = Αρχείο: ο ιστότοπος παραπέμπει σε άλλη διεύθυνση. Το αρχείο πρέπει να βρίσκεται ακριβώς σε αυτή τη διεύθυνση.
domain-file-refused = Αρχείο: ο ιστότοπος απάντησε με σφάλμα ή με υπερβολικά πολλά δεδομένα.
reason-no-domain = Η αίτηση δεν αναφέρει ιστότοπο με όνομα τομέα.
reason-domain-checks-off = Αυτός ο κόμβος δεν ρωτά άλλους ιστότοπους.
reason-domain-checked-lately = Ο επόμενος έλεγχος είναι δυνατός μετά από πέντε λεπτά.
reason-domain-checks-full = Ελέγχονται πολλά ονόματα τομέα. Δοκιμάστε ξανά σε μερικά λεπτά.
## Identity providers

way-oidc = Πάροχος ταυτότητας
session-by-oidc = πάροχο ταυτότητας
provider-title = Σύνδεση με την οργάνωσή σας
provider-hint = Αν η οργάνωσή σας διαχειρίζεται τη σύνδεση των ανθρώπων της, επιβεβαιώνει ποιος είστε. Εδώ δεν γράφετε συνθηματικό.
provider-sign-in = Σύνδεση με { $name }
provider-leave = Προς τη σύνδεση της οργάνωσής σας
provider-leave-lead = Συνδέεστε μέσω { $name } και επιστρέφετε σε αυτή τη σελίδα. Ελέγξτε εκεί ότι η διεύθυνση είναι της οργάνωσής σας.
provider-leave-go = Συνέχεια σε { $name }
provider-link = Σύνδεση με την οργάνωσή σας
provider-link-hint = Η οργάνωσή σας μπορεί να επιβεβαιώνει ποιος είστε όταν συνδέεστε. Πρέπει να σας γνωρίζει με τη διεύθυνση αυτού του λογαριασμού.
provider-link-with = Συσχέτιση με { $name }
field-provider = { way-oidc }
reason-provider-down = Δεν απαντά προς το παρόν. Δοκιμάστε ξανά αργότερα ή συνδεθείτε με άλλον τρόπο.
reason-provider-refused = Δεν επιβεβαίωσε ποιος είστε. Αρχίστε ξανά ή συνδεθείτε με άλλον τρόπο.
reason-provider-over = Αυτή η σύνδεση έληξε ή άρχισε σε άλλο πρόγραμμα περιήγησης. Αρχίστε ξανά.
reason-provider-old = Δεν σας ζήτησε ξανά απόδειξη, που χρειάζεται εδώ. Συνδεθείτε με άλλον τρόπο.
reason-provider-unverified = Δεν επιβεβαίωσε καμία διεύθυνση e-mail σας. Ζητήστε από τους διαχειριστές της οργάνωσής σας να το κάνουν.
reason-provider-domain = Δεν μπορεί να εγγυηθεί εδώ για αυτή τη διεύθυνση e-mail. Συνδεθείτε με άλλον τρόπο.
reason-provider-link-first = Υπάρχει λογαριασμός με τη διεύθυνσή σας. Συνδεθείτε πρώτα με άλλον τρόπο και συσχετίστε τον πάροχο στη σελίδα του λογαριασμού σας.
reason-provider-unknown = Δεν έχετε ακόμη λογαριασμό. Κάντε αίτηση για την οργάνωσή σας ή ζητήστε από συνάδελφο να σας προσκαλέσει.
reason-provider-other-address = Σας γνωρίζει με άλλη διεύθυνση από αυτή του λογαριασμού.
reason-provider-linked = Έχει ήδη συσχετιστεί με λογαριασμό.

## Demo persons

session-by-demo = η επίδειξη
demo-title = Δοκιμάστε τον κόμβο ως φανταστικό πρόσωπο
demo-lead = Επιλέξτε ένα πρόσωπο και δείτε τον κόμβο με τα δικά του μάτια. Δεν χρειάζεται λογαριασμός ούτε κωδικός.
demo-notice = Αυτή είναι μια επίδειξη: τα πρόσωπα, οι οργανώσεις και οι διευθύνσεις εδώ είναι φανταστικά. Όποιος κάθεται σε αυτόν τον υπολογιστή μπορεί να είναι οποιοδήποτε από αυτά, γι’ αυτό μη γράφετε τίποτα αληθινό.
demo-group-bank = Σε μια τράπεζα
demo-group-telecom = Σε μια τηλεφωνική εταιρεία
demo-group-hotline = Σε μια γραμμή βοήθειας της κοινωνίας των πολιτών
demo-group-police = Στην αστυνομία
demo-group-hub = Όσοι λειτουργούν τον κόμβο
demo-become = Συνέχεια ως { $name }
demo-you = Είστε { $name }, ένα φανταστικό πρόσωπο.
demo-change = Επιλογή άλλου προσώπου
demo-does-bank-analyst = Αναζητά ενδείξεις εμπορίας ανθρώπων στις πληρωμές. Βρείτε ποιος άλλος ασχολείται με τα οικονομικά και δείτε ποιος ανήκει στην τράπεζα.
demo-does-telecom-analyst = Αναζητά αριθμούς τηλεφώνου που χρησιμοποιούνται καταχρηστικά. Βρείτε γραμμές βοήθειας και αρχές για συνεργασία και δείτε ποιος ανήκει στην εταιρεία.
demo-does-hotline-case-worker = Παραπέμπει ανθρώπους σε ασφαλή βοήθεια. Βρείτε ένα καταφύγιο σε άλλη χώρα, με τις γλώσσες και το ωράριό του.
demo-does-police-investigator = Αναζητά ποιος μπορεί να απαντήσει σε μια ερώτηση. Βρείτε οργανώσεις ανά χώρα και θέμα και δείτε ποιος ανήκει στη μονάδα.
demo-does-focal-point = Μιλά εκ μέρους της οργάνωσης. Αλλάξτε όσα βλέπουν όλοι γι’ αυτήν και προσκαλέστε συνεργάτη.
demo-does-data-protection-officer = Επιβλέπει τα προσωπικά δεδομένα. Δείτε ποιος ανήκει στην τράπεζα και τι λέει το αρχείο για τον λογαριασμό σας.
demo-does-convener = Προετοιμάζει συναντήσεις εμπειρογνωμόνων. Βρείτε δίκτυα και οργανώσεις για πρόσκληση.
demo-does-editor = Κρατά τον κατάλογο σωστό. Αλλάξτε μια καταχώριση, εισαγάγετε μια λίστα, ενώστε δύο καταχωρίσεις της ίδιας οργάνωσης.
demo-does-moderator = Αποφασίζει ποιος γίνεται δεκτός. Δείτε τις αιτήσεις, επανεξετάστε μια οργάνωση, αναστείλετε μία.
demo-does-auditor = Ελέγχει ποιος έκανε τι και δεν αλλάζει τίποτα. Διαβάστε το αρχείο καταγραφής ενεργειών: εκεί είναι και η δική σας σύνδεση.
demo-does-administrator = Λειτουργεί τον κόμβο. Δείτε όλους τους λογαριασμούς, δώστε ρόλο σε κάποιον, δημιουργήστε διακριτικό πρόσβασης για ένα πρόγραμμα.
