"""Invented organisations and questions, the same ones every time.

Sixty countries, 23 languages, scripts Latin with diacritics, Cyrillic (five national forms),
Greek, Arabic and Chinese; proper nouns follow Zipf's law, descriptions have 20 to 60 words. One
line an organisation, in the form of the hub's own JSON package, so that the hub and its peers
read the same files.

Not here: loading (hub.py, postgres.py, sqlite.py), measuring (measure.py).
"""

import bisect
import hashlib
import itertools
import json
import pathlib
import random
import uuid

from languages import COUNTRIES, LANGUAGES, TOWNS_OF, romanised, without_marks

KINDS = ["ngo", "government", "foundation", "private", "academia", "intergovernmental",
         "trade-union", "faith-based", "media", "network", "survivor-led"]
PART = 50_000  # organisations a file


def zipf(count, exponent=1.0):
    """Cumulative weights of `count` ranks."""
    return list(itertools.accumulate(1.0 / (rank + 2) ** exponent for rank in range(count)))


class Vocabulary:
    """The invented words of one language."""

    def __init__(self, tag, chance):
        self.tag = tag
        own = LANGUAGES[tag]
        self.bodies, self.linking = own["bodies"], own["linking"]
        self.proper = self.words(own, chance, 6_000, (2, 4), own["capital"])
        self.common = self.words(own, chance, 1_200, (1, 3), False)
        self.towns = self.words(own, chance, TOWNS_OF, (2, 3), own["capital"])
        self.proper_weights = zipf(len(self.proper), 0.9)
        self.common_weights = zipf(len(self.common), 1.0)
        self.towns_weights = zipf(len(self.towns), 0.9)

    @staticmethod
    def words(own, chance, count, syllables, capital):
        made = {}
        while len(made) < count:
            word = "".join(
                chance.choice(own["onsets"]) + chance.choice(own["vowels"])
                for _ in range(chance.randint(*syllables))
            ) + chance.choice(own["codas"])
            made[word[:1].upper() + word[1:] if capital else word] = None
        return list(made)

    def pick(self, chance, which, count=1):
        words, weights = getattr(self, which), getattr(self, f"{which}_weights")
        top = weights[-1]
        return [words[bisect.bisect(weights, chance.random() * top)] for _ in range(count)]


def organisations(count, subjects, seed=1):
    """Yields `count` organisations as dictionaries in the package's form."""
    chance = random.Random(seed)
    vocabularies = {tag: Vocabulary(tag, random.Random(f"{seed} {tag}")) for tag in LANGUAGES}
    country_weights = zipf(len(COUNTRIES), 0.7)
    taken = set()  # a name stands for one record in a country, also when it is imported
    subject_weights = zipf(len(subjects), 0.8)
    for number in range(count):
        code, (west, south, east, north), tags = COUNTRIES[
            bisect.bisect(country_weights, chance.random() * country_weights[-1])]
        words = vocabularies[chance.choice(tags)]
        town = words.pick(chance, "towns")[0]
        place = random.Random(f"{code} {town}")
        lon = place.uniform(west, east) + chance.gauss(0, 0.05)
        lat = place.uniform(south, north) + chance.gauss(0, 0.05)
        wanted = {subjects[bisect.bisect(subject_weights, chance.random() * subject_weights[-1])]
                  for _ in range(chance.randint(1, 4))}
        told = vocabularies["en"] if chance.random() < 0.4 else words
        names = [{"lang": words.tag, "value": unused(taken, code, words, town, chance)}]
        if words.tag != "en" and chance.random() < 0.5:
            english = unused(taken, code, vocabularies["en"], town, chance)
            names.append({"lang": "en", "value": english})
        identifier = uuid.UUID(int=(number + 1) << 80 | 7 << 76 | 2 << 62 | number)
        yield {
            "id": str(identifier),
            "slug": f"organisation-{number}",
            "names": names,
            "kind": KINDS[min(int(chance.expovariate(0.35)), len(KINDS) - 1)],
            "country": code,
            "city": town,
            "subjects": sorted(wanted),
            "countries_of_work": [code],
            "languages": [words.tag],
            "descriptions": [{"lang": told.tag, "value": mission(told, chance)}],
            "consent": "public-source",
            "licence": "CC0-1.0",
            "source": "invented",
            "locations": [{"id": str(uuid.UUID(int=identifier.int ^ 1)), "hidden": False,
                           "country": code, "city": town,
                           "longitude": round(max(-179.9, min(179.9, lon)), 5),
                           "latitude": round(max(-85.0, min(85.0, lat)), 5)}],
        }


def unused(taken, country, words, town, chance):
    """A name that no other organisation of the country has."""
    while True:
        name = compose(words, town, chance)
        key = hash_of(country, name)
        if key not in taken:
            taken.add(key)
            return name


def hash_of(country, name):
    return int.from_bytes(hashlib.blake2b(f"{country} {name.lower()}".encode(), digest_size=8).digest())


def compose(words, town, chance):
    """A name as organisations have them: what they are, a name, what they work on, where."""
    parts = [chance.choice(words.bodies)]
    if words.tag != "en" or chance.random() < 0.5:
        parts += words.pick(chance, "proper", 1 + (chance.random() < 0.3))
    parts += words.pick(chance, "common", chance.randint(1, 2))
    if chance.random() < 0.4:
        parts.append(town)
    return words.linking.join(parts)


def mission(words, chance):
    return words.linking.join(words.pick(chance, "common", chance.randint(20, 60))) + "."


def write(folder, count, subjects):
    """Writes the parts once; returns their paths, and that of withdrawn records for the hub."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    parts = [folder / f"part-{n:03}.json" for n in range((count + PART - 1) // PART)]
    extra = folder / "withdrawn.json"
    if (folder / "complete").exists():
        return parts, extra
    every = organisations(count, subjects)
    for part in parts:
        package(part, itertools.islice(every, PART))
    package(extra, withdrawn(count // 100, subjects))
    (folder / "complete").touch()
    return parts, extra


def package(path, records):
    with open(path, "w", encoding="utf-8") as file:
        file.write('{"format":"whatson-directory","version":1,\n"organisations":[\n')
        for place, one in enumerate(records):
            file.write(",\n" if place else "")
            file.write(json.dumps(one, ensure_ascii=False, separators=(",", ":")))
        file.write("\n]}\n")


def withdrawn(count, subjects):
    """Records that no visitor may see, so that the hub has to look for each who may see it."""
    for number, one in enumerate(organisations(count, subjects, seed=9)):
        own = uuid.UUID(int=uuid.UUID(one["id"]).int ^ 1 << 47)
        one["names"] = [{**n, "value": f"{n['value']} {number}"} for n in one["names"]]
        yield {**one, "id": str(own), "slug": f"withdrawn-{number}", "listing": "withdrawn",
               "locations": []}


def read(parts):
    """The organisations of the parts, one after the other."""
    for part in parts:
        with open(part, encoding="utf-8") as file:
            for line in file:
                if line.startswith('{"id"'):
                    yield json.loads(line.rstrip().rstrip(","))


def sample(parts, every, seed=2):
    """About one in `every` organisation, evenly spread and shuffled."""
    chance = random.Random(seed)
    kept = [one for one in read(parts) if chance.random() * every < 1]
    chance.shuffle(kept)
    return kept


# --- questions ------------------------------------------------------------------------------

def typo(word, chance):
    """One edit inside the word, never at its first letter."""
    place = chance.randrange(1, len(word))
    act = chance.randrange(4)
    if act == 0:
        return word[:place] + word[place + 1:]
    if act == 1 and place + 1 < len(word):
        return word[:place] + word[place + 1] + word[place] + word[place + 2:]
    letter = chance.choice("aeiostnr")
    return word[:place] + letter + word[place + (act == 2):]


def questions(parts, count, seed=3):
    """A thousand questions; 570 of them look for one organisation."""
    chance = random.Random(seed)
    pool = iter(sample(parts, max(1, count // 8_000)))
    made = []

    def ask(sort, one=None, **parameters):
        made.append({"sort": sort, "expected": one and one["id"], "ask": parameters})

    def take(test):
        return next(one for one in pool if test(one))

    def name(one):
        return one["names"][0]["value"]

    def lang(one):
        return one["names"][0]["lang"]

    def latin(one):
        return LANGUAGES[lang(one)]["script"] == "Latn" and len(name(one).split()) > 2

    for _ in range(150):
        one = take(lambda o: lang(o) != "zh" and len(name(o).split()) > 2)
        body, first, *_ = name(one).split()
        begun = first[:max(3, len(first) - chance.randint(1, 4))]
        ask("prefix", one, q=f"{body} {begun}" if chance.random() < 0.5 else begun)
    for _ in range(200):
        one = take(lambda o: latin(o) and max(map(len, name(o).split()[1:])) >= 6)
        own = name(one).split()
        at = max(range(1, len(own)), key=lambda i: len(own[i]))
        wrong = typo(own.pop(at), chance)
        ask("typo", one, q=" ".join([*chance.sample(own, chance.randint(1, 2)), wrong]))
    for _ in range(150):
        one = take(latin)
        words = name(one).split() + one["descriptions"][0]["value"].rstrip(".").split()[:6]
        ask("several words", q=" ".join(chance.sample(words, chance.randint(2, 3))))
    for _ in range(150):
        one = take(latin)
        word = chance.choice(one["descriptions"][0]["value"].rstrip(".").split())
        narrow = chance.choice(["country", "kind", "subject"])
        value = one["subjects"][0] if narrow == "subject" else one[narrow]
        ask("faceted word", q=word, **{narrow: value})
    for _ in range(80):
        place = take(lambda o: True)["locations"][0]
        half = chance.choice([0.2, 0.5, 1, 3])
        box = [place["longitude"] - half, place["latitude"] - half,
               place["longitude"] + half, place["latitude"] + half]
        bounds = (-180, -90, 180, 90)
        box = [f"{max(-b, min(b, v)) if (b := abs(bound)) else v:.4f}" for v, bound in zip(box, bounds)]
        ask("box", bbox=",".join(box))
    for _ in range(100):
        one = take(latin)
        own = name(one).split()[:2]
        ask("combined", one, q=" ".join(reversed(own)), country=one["country"], kind=one["kind"])
    for _ in range(60):
        one = take(lambda o: latin(o) and without_marks(name(o)) != name(o))
        ask("without marks", one, q=without_marks(" ".join(name(one).split()[:3])).lower())
    for _ in range(60):
        one = take(lambda o: LANGUAGES[lang(o)]["script"] in ("Cyrl", "Grek"))
        ask("other script", one, q=romanised(" ".join(name(one).split()[:3]), lang(one)))
    for _ in range(50):
        one = take(lambda o: True)
        ask("browse", country=one["country"], **({"kind": one["kind"]} if chance.random() < 0.5 else {}))
    chance.shuffle(made)
    return made
