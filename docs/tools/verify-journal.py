#!/usr/bin/env python3
"""Examines an exported journal of Gongkai; knows nothing of Gongkai but docs/journal-format.md.

usage: verify-journal.py JOURNAL [CHECKPOINTS [PUBLIC_KEY...]]
"""
import hashlib
import json
import sys

defects = []


def sm3(text):
    return hashlib.new("sm3", text.encode()).hexdigest()


def tell(place, what):
    defects.append(place)
    print(f"{place}: {what}")


def checkpoints(path, keys):
    signed, previous, last = {}, "", {}
    try:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey as Key
    except ImportError:
        Key = None
        print("signatures are skipped: the package cryptography is not installed")
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        try:
            entry = json.loads(line)
            body, key = json.loads(entry["body"]), bytes.fromhex(entry["publicKey"])
            if keys and entry["publicKey"] not in keys:
                raise ArithmeticError
            if Key:
                Key.from_public_bytes(key).verify(bytes.fromhex(entry["signature"]), entry["body"].encode())
        except (ValueError, KeyError, TypeError):
            tell(f"checkpoint {number}", "unreadable")
            continue
        except Exception:
            tell(f"checkpoint {number}", "wrong signature")
            continue
        if (body["line"], body["previous"]) != (number, previous):
            tell(f"checkpoint {number}", "does not follow the line before")
        previous = sm3(entry["body"])
        for chain, sequence, digest in body["heads"]:
            if sequence < last.get(chain, 0):
                tell(f"checkpoint {number}", f"chain {chain} went back")
            last[chain] = sequence
            if sequence:
                signed.setdefault(chain, {}).setdefault(sequence, set()).add(digest)
    return signed


def main(path, checkpoint_path=None, *keys):
    signed = checkpoints(checkpoint_path, keys) if checkpoint_path else {}
    chain, sequence, previous, chains, events, end = None, 0, {""}, set(), 0, None

    def finish(head):
        last = max([head["sequence"] if head else 0, *signed.get(chain, {})])
        if last > sequence:
            tell(f"chain {chain} end", f"events {sequence + 1} to {last} are cut off")
        elif not head or head["sequence"] != sequence or head["hash"] not in previous:
            tell(f"chain {chain} end", "the end is another")

    number = 0
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        try:
            entry = json.loads(line)
            body = json.loads(entry["body"]) if "body" in entry else {}
            next_chain = body["chain"] if body else entry.get("head", {}).get("chain", chain)
            known = {"body", "hash"} == set(entry) or len(entry) == 1 and set(entry) < {"head", "end"}
            assert end is None and (entry.get("format") == "gongkai.journal/1" if number == 1 else known)
        except (ValueError, KeyError, AssertionError, AttributeError):
            tell(f"line {number}", "unreadable")
            continue
        if next_chain != chain:
            if chain is not None and chain not in chains:
                finish(None)
            if next_chain in chains:
                tell(f"line {number}", "the chain stands there twice")
            chain, sequence, previous = next_chain, 0, {""}
        if body:
            place, events = f"chain {chain} event {body['sequence']}", events + 1
            if sm3(entry["body"]) != entry["hash"]:
                tell(place, "text and hash differ")
            if body["sequence"] <= sequence:
                tell(place, "stands there again, or in the wrong order")
            elif body["sequence"] > sequence + 1:
                tell(place, f"events from {sequence + 1} on are missing before it")
            elif body["previous"] not in previous:
                tell(place, "does not follow the event before")
            for digest in signed.get(chain, {}).get(body["sequence"], ()):
                if digest != entry["hash"]:
                    tell(place, "is not what was signed")
            sequence, previous = max(sequence, body["sequence"]), {entry["hash"], sm3(entry["body"])}
        elif "head" in entry:
            finish(entry["head"])
            chains.add(chain)
        elif "end" in entry:
            end = entry["end"]
    if end != {"chains": len(chains), "events": events}:
        tell(f"line {number}", "the file is not complete")
    for gone in sorted(set(signed) - chains):
        tell(f"chain {gone} end", "the chain is missing")
    print(f"{events} events in {len(chains)} chains:", f"{len(defects)} defects" if defects else "sound")
    return 1 if defects else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
