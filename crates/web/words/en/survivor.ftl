# written by the makers
# Words of the find-help pages, for a person who may be in danger and watched.
# Plain, short, warm. Titles say nothing that a glance over the shoulder explains.

# Title of every find-help page: neutral on purpose.
help-neutral-title = Information
exit-now = Leave now
exit-hint = “Leave now” opens another site at once. With scripts, pressing Esc three times does the same. It does not clear your browser’s history.
safety-link = Using this page safely
help-again = New search
help-title = Find somebody who helps
help-lead = Tell us where you are and what you need. You do not need to give your name. Nothing you enter is kept.
help-danger = If you are in danger now, call the emergency number of the country you are in.
help-country = Which country are you in?
help-any-country = Choose a country
help-town = Town (you can leave this empty)
help-town-hint = This page never asks your device where you are.
help-language = Which language do you want to speak?
help-any-language = Any language
help-types = What do you need?
help-types-hint = Choose as many as you like, or none.
help-no-police = Only show help that does not pass names to the police
help-find = Show help
help-results = Help
help-results-in = Help in { $country }
help-emergency = In danger now
help-not-in-town = We know of nothing in this town. These are elsewhere in the country.
help-nothing = We found nothing that fits
help-nothing-hint = Try again with fewer choices, or without the town. You can also call the emergency number.
help-none-here = We do not know of any help here yet
help-none-here-hint = If you are in danger, call the emergency number. You can also choose another country.
help-more = { $count ->
    [one] There is one more.
   *[other] There are { $count } more.
}
help-show-more = Show more
help-show-sheet = Show all on one page, to print
help-print-hint = You can print this page. Keep paper where nobody finds it.
help-change = Change what you are looking for
emergency-emergency = Emergency: police, ambulance, fire brigade
emergency-police = Police
emergency-anti-trafficking-line = Help line
emergency-emergency-unconfirmed = Said to be the emergency number. We could not confirm it.
emergency-police-unconfirmed = Said to be the number of the police. We could not confirm it.
emergency-anti-trafficking-line-unconfirmed = Said to be a help line. We could not confirm it.
safety-title = Using this page safely
safety-lead = Somebody may be able to see what you do on this device.
safety-1 = “Leave now” closes this page quickly. It does not remove it from the list of pages you have visited.
safety-2 = If you can, use a device that the other person does not use, for example in a library or at a friend’s.
safety-3 = A private window of the browser keeps no list of pages. Close it when you are done.
safety-4 = This page keeps nothing on your device and does not send what you enter to anybody else.
safety-5 = A call can be seen in the list of calls and on the bill.
