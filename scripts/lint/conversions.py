"""Holds the sources to one rule: a floating-point number becomes a whole one through `Int(clamping:)`.

`Int(time)`, `UInt32(x.rounded())` and the like end the program for what is too large or no number, and any
file can name such a time. No look at the text alone knows the type of `time`, but the compiler does: where
it meets such a conversion in a build for debugging, it writes the words of that end into the object of the
source. So an object that holds them is of a source that breaks the rule. The home of `Int(clamping:)` is
the one that may, and must: where its object has no such words, the build can't tell, and that is a fault.

What it can't see is a conversion in a generic function, whose types are known only to its callers.

    python3 -m lint.conversions [ROOT [FOLDER OF THE BUILD]]
"""

import pathlib
import re
import sys

HOME = "Numbers/WholeNumber.swift"
WORDS = b" value cannot be converted to "
CONVERSION = re.compile(r"\bU?Int(8|16|32|64)?\((?!\w+:)|\b[a-z]+_t\((?!\w+:)|\.init\b|\bC(Int|Long)\(")


def objects(build, module, name):
    """Those that the build made of a source; its files' names differ within a module."""
    return list((build / f"{module.replace('-', '_')}.build").rglob(f"{name}.o"))


def candidates(source):
    """The lines of a source that may convert, as "path:line: text"."""
    lines = source.read_text(encoding="utf-8").splitlines()
    return [f"{source}:{number}: {line.strip()}" for number, line in enumerate(lines, 1) if CONVERSION.search(line)]


def faults(root, build):
    """What breaks the rule, a text each; of a source, with the lines that may be meant."""
    found = []
    folder = root / "Sources"
    for source in sorted(folder.rglob("*.swift")):
        place = source.relative_to(folder)
        made = objects(build, place.parts[0], source.name)
        if not made:
            found.append(f"{source}: the build has no object of it: build first (swift build --build-tests)")
            continue
        ends_program = any(WORDS in file.read_bytes() for file in made)
        if ends_program and place.as_posix() != HOME:
            found.append(
                f"{source}: makes a whole number of a floating-point one that may not fit: "
                "write Int(clamping: …) of the module Numbers, or Int(exactly: …), in one of these lines\n"
                + "".join(f"  {line}\n" for line in candidates(source)))
        if not ends_program and place.as_posix() == HOME:
            found.append(f"{source}: this build doesn't tell conversions: check one for debugging")
    return found


def main(arguments):
    root = pathlib.Path(arguments[0] if arguments else ".")
    build = pathlib.Path(arguments[1]) if len(arguments) > 1 else root / ".build/debug"
    found = faults(root, build)
    for fault in found:
        print(fault.rstrip(), file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
