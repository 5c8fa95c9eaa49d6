"""Sets letters: one JSON line with its length in, one line with a length and as many bytes out.

The one argument is the folder of fonts; the working directory holds letter.typ and case.typ, which sets what has
sections. Ends when its input does.
"""

import json
import os
import sys

import typst


def main():
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    compilers = {"letter.typ": compiler_of("letter.typ")}
    sink.write(b"ready 0\n")
    sink.flush()
    while head := source.readline():
        letter = source.read(int(head))
        word, answer = "pdf", b""
        try:
            content = json.loads(letter)
            created = content["created"]
            name = "case.typ" if "sections" in content else "letter.typ"
            if name not in compilers:
                compilers[name] = compiler_of(name)
            answer = compilers[name].compile(
                format="pdf",
                sys_inputs={"letter": letter.decode()},
                pdf_standards=["a-2a", "ua-1"],
                timestamp=created_at(created),
            )
        except (typst.TypstError, ValueError, KeyError) as error:
            word, answer = "error", str(error).encode()[:4000]
        sink.write(f"{word} {len(answer)}\n".encode() + answer)
        sink.flush()


def compiler_of(name):
    return typst.Compiler(name, root=os.getcwd(), font_paths=[sys.argv[1]], ignore_system_fonts=True)


def created_at(created):
    """The day of the letter as seconds since 1970, so that the clock of the machine is not in the file."""
    import datetime

    day = datetime.datetime(created["year"], created["month"], created["day"], tzinfo=datetime.timezone.utc)
    return int(day.timestamp())


main()
