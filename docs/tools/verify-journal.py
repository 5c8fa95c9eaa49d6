#!/usr/bin/env python3
"""usage: verify-journal.py JOURNAL [CHECKPOINTS [PUBLIC_KEY...]]; the form is in docs/journal-format.md"""
import hashlib, json, sys
try:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey as Key
except ImportError:
    Key = print("signatures are skipped: the package cryptography is not installed")
defects, signed, shortest = [], {}, {}
tell = lambda place, what: (defects.append(place), print(f"{place}: {what}"))
sm3 = lambda text: hashlib.new("sm3", text.encode()).hexdigest()

def checkpoint(number, entry, trusted, previous):
    if trusted and entry["publicKey"] not in trusted: raise ValueError("another key")
    if Key: Key.from_public_bytes(bytes.fromhex(entry["publicKey"])).verify(bytes.fromhex(entry["signature"]), entry["body"].encode())
    body = json.loads(entry["body"])
    if (body["line"], body["previous"]) != (number, previous): tell(f"checkpoint {number}", "does not follow the line before")
    for chain, sequence, digest in body["heads"]:
        if sequence < shortest.get(chain, 0): tell(f"checkpoint {number}", f"chain {chain} went back")
        shortest[chain] = sequence
        if sequence: signed.setdefault(chain, {}).setdefault(sequence, set()).add(digest)
    return sm3(entry["body"])

def event(text, digest, chain, sequence, accepted):
    body, computed = json.loads(text), sm3(text)
    place, number = f"chain {chain} event {body['sequence']}", body["sequence"]
    if computed != digest: tell(place, "text and hash differ")
    if number <= sequence: tell(place, "stands there again, or in the wrong order")
    elif number > sequence + 1: tell(place, f"events from {sequence + 1} on are missing")
    elif body["previous"] not in accepted: tell(place, "does not follow the event before")
    if signed.get(chain, {}).get(number, set()) - {digest}: tell(place, "is not what was signed")
    return max(sequence, number), {digest, computed}

def finish(chain, sequence, accepted, head):
    last = max([head["sequence"] if head else 0, *signed.get(chain, {})])
    if last > sequence: tell(f"chain {chain} end", f"events {sequence + 1} to {last} are cut off")
    elif not head or head["sequence"] != sequence or head["hash"] not in accepted: tell(f"chain {chain} end", "is another")

def main(journal, checkpoints=None, *trusted):
    previous, chain, sequence, accepted, ended, events, end, number = "", None, 0, {""}, [], 0, None, 0
    for number, line in enumerate(open(checkpoints, encoding="utf-8") if checkpoints else [], 1):
        try: previous = checkpoint(number, json.loads(line), trusted, previous)
        except Exception as fault: tell(f"checkpoint {number}", f"cannot be believed: {fault!r}")
    for number, line in enumerate(open(journal, encoding="utf-8"), 1):
        try:
            entry = json.loads(line)
            if number == 1 and entry["format"] == "gongkai.journal/1" or end: assert not end; continue
            at = json.loads(entry["body"])["chain"] if "body" in entry else entry["head"]["chain"] if "head" in entry else chain
            if "body" not in entry and "head" not in entry: end = entry["end"]; continue
        except Exception: tell(f"line {number}", "cannot be read"); continue
        if at != chain:
            if chain is not None and chain not in ended: finish(chain, sequence, accepted, None)
            if at in ended: tell(f"line {number}", "the chain stands there twice")
            chain, sequence, accepted = at, 0, {""}
        if "body" in entry: (sequence, accepted), events = event(entry["body"], entry["hash"], chain, sequence, accepted), events + 1
        else: finish(chain, sequence, accepted, entry["head"]); ended.append(chain)
    if end != {"chains": len(ended), "events": events}: tell(f"line {number}", "the file is not complete")
    for gone in sorted(set(signed) - set(ended)): tell(f"chain {gone} end", "the chain is missing")
    print(f"{events} events in {len(ended)} chains:", f"{len(defects)} defects" if defects else "sound")
    return 1 if defects else 0

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
