# machine-made
# Signing in and one's own account.

nav-sign-in = Hyr
nav-account = Llogaria
nav-sign-out = Dil

sign-in-title = Hyrja
sign-in-lead = Për ata që kanë llogari në këtë platformë. Për ta parë platformën, askujt nuk i duhet llogari.
sign-in-passkey = Hyr me çelës kalimi
sign-in-passkey-hint = Me shkyçjen e telefonit ose të kompjuterit tuaj, ose me një çelës sigurie. Nuk keni pse të shkruani gjë.
sign-in-no-scripts = Për të hyrë me çelës kalimi duhen skripte. Pa to përdorni fjalëkalimin tuaj dhe një kod.
sign-in-password = Hyr me fjalëkalim dhe kod
sign-in-next = Vazhdo
sign-in-code-title = Shkruani kodin
sign-in-code-lead = Aplikacioni që keni konfiguruar shfaq gjashtë shifra, të reja çdo gjysmë minute.
sign-in-code-recovery = E keni humbur telefonin? Shkruani në vend të tij një nga kodet tuaja të rikuperimit.
sign-in-button = Hyr
sign-in-back = Fillo nga e para
passkey-failed = Kjo nuk funksionoi. Provoni përsëri ose përdorni një mënyrë tjetër.

account-title = Llogaria juaj
account-name = Emri
account-email = Adresa e emailit
account-no-email = nuk ka
account-roles = Rolet
account-password = Fjalëkalimi
account-new-password = Fjalëkalimi i ri
account-password-hint = Të paktën 12 shenja. Më të mirat janë disa fjalë që askush nuk i pret bashkë; një program për ruajtjen e fjalëkalimeve ndihmon.
account-code = Gjashtë shifra
account-ways = Mënyrat e hyrjes
account-way = Mënyra
account-added = Shtuar më
account-used = Përdorur së fundi
account-never = ende jo
account-act = Veprimi
account-remove = Hiq
account-no-way = Ende nuk mund të hyni përsëri. Shtoni një çelës kalimi ose konfiguroni një fjalëkalim me kode, para se të mbarojë kjo seancë.
way-passkey = Çelës kalimi
way-password = Fjalëkalim me kode
way-one-time = Kode
way-recovery = Kode rikuperimi
passkey-add = Shto një çelës kalimi
passkey-name = Si e quani
passkey-name-hint = Për shembull “Telefoni im”.
codes-title = Fjalëkalim me kode
codes-hint = Një mënyrë e dytë, për shfletues dhe kompjuterë pa çelësa kalimi.
codes-begin = Konfiguro
codes-lead = Këtu nuk mjafton vetëm fjalëkalimi: një aplikacion në telefonin tuaj krijon një kod për çdo hyrje.
codes-step-app = Hapni një aplikacion për kode njëpërdorimshe, për shembull atë të programit tuaj për ruajtjen e fjalëkalimeve.
codes-step-key = Jepini këtë çelës ose hapeni lidhjen në telefon.
codes-open = Hap në aplikacion
codes-step-type = Shkruani gjashtë shifrat që shfaq ai, si dhe një fjalëkalim.
codes-keep = Ruaji të dyja
recovery-title = Kode rikuperimi
recovery-left = { $count ->
    [0] Nuk ka asnjë. Krijoni disa: me to mund të hyni kur telefoni humbet.
    [one] Ka mbetur një kod.
   *[other] Kanë mbetur { $count } kode.
}
recovery-make = Krijo kode të reja
recovery-lead = Printojini këto kode ose shkruajini në letër dhe mbajini aty ku nuk sheh askush tjetër. Ato shfaqen vetëm një herë.
recovery-hint = Secili vlen një herë. Kodet e reja i bëjnë këto të pavlefshme.
sessions-title = Ku keni hyrë
session-device = Shfletuesi
session-unknown = i panjohur
session-by = Mënyra e hyrjes
session-by-passkey = çelës kalimi
session-by-password = fjalëkalim dhe kod
session-by-setup = lidhja e ngritjes
session-by-recovery = rikuperim
session-since = Që prej
session-here = kjo
session-end = Mbylle
sessions-end-others = Mbylli të gjitha të tjerat

token-name = Emri
token-name-hint = Për çfarë shërben?
token-days = Kohëzgjatja në ditë
token-make = Krijo një token
token-created = Krijuar më
token-expires = Skadon më
token-revoke = Anulo
token-revoked = Anuluar më { $date }
token-created-title = Tokeni juaj i ri
token-once = Kopjojeni tokenin tani. Ai shfaqet vetëm një herë.

setup-lead = Kjo lidhje ju bën administrator. Ajo vlen vetëm një herë. Shkruani kush jeni, pastaj shtoni një mënyrë për të hyrë përsëri.
setup-lead-known = Me këtë lidhje hyni vetëm një herë. Shtoni një mënyrë hyrjeje para se të dilni.
setup-button = Fillo
setup-hint = Seanca mbaron pas dymbëdhjetë orësh. Për një lidhje të re: “whatson admin link”.

role-moderator = Moderator
role-editor = Redaktor
role-convener = Organizator i konsultimeve
role-auditor = Auditor

field-password = { account-password }
field-present = { account-password }
field-code = { account-code }
field-way = { account-way }
field-passkey = { way-passkey }
reason-sign-in-failed = Të dhënat nuk përputhen. Kontrolloni çfarë keni shkruar dhe provoni përsëri.
reason-code-wrong = Ky nuk është kodi i çastit. Kontrolloni orën e telefonit tuaj dhe shkruani kodin më të ri.
reason-password-short = Ky është tepër i shkurtër: të paktën 12 shenja.
reason-password-long = Ky është tepër i gjatë: e shumta 256 shenja.
reason-password-common = Shumë veta do ta provonin këtë. Zgjidhni fjalë që nuk shkojnë bashkë dhe nuk thonë asgjë për ju.
reason-passkey-refused = Çelësi i kalimit nuk u pranua dot. Provoni përsëri.
reason-no-passkeys-here = Çelësat e kalimit kanë nevojë për një adresë me emër: hapeni platformën me emrin e saj, jo me një numër.
reason-last-way = Kjo është mënyra juaj e fundit e hyrjes. Shtoni më parë një tjetër.
reason-email-needed = Kjo llogari nuk ka adresë emaili, e cila duhet për fjalëkalimin.
problem-too-many-tries = Tepër përpjekje
problem-too-many-tries-detail = Prisni disa minuta para se të provoni përsëri.
problem-sign-in-again = Ju lutemi hyni përsëri
problem-sign-in-again-detail = Për këtë duhet një provë e identitetit tuaj jo më e vjetër se dhjetë minuta. Dilni dhe hyni përsëri.
