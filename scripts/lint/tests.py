"""The check of conversions, against sources and objects made here."""

import contextlib
import io
import pathlib
import tempfile
import unittest

from lint import conversions

END = b"\0Double value cannot be converted to Int because it is either infinite or NaN\0"


class ConversionTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.build = self.root / ".build/debug"
        self.add("Numbers/WholeNumber.swift", "self = Int(value)", END)

    def add(self, place, text, content):
        source = self.root / "Sources" / place
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(text, encoding="utf-8")
        if content is not None:
            module = source.relative_to(self.root / "Sources").parts[0].replace("-", "_")
            folder = self.build / f"{module}.build"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{source.name}.o").write_bytes(content)

    def faults(self):
        return conversions.faults(self.root, self.build)

    def test_home_may_convert(self):
        self.assertEqual(self.faults(), [])

    def test_source_that_ends_the_program_is_named_with_its_lines(self):
        self.add("DSP/Deep/Grid.swift", "let a = 1\nlet b = Int(time)\nlet c = Int(clamping: time)\n", END)
        (fault,) = self.faults()
        self.assertIn("Grid.swift: makes a whole number", fault)
        self.assertIn("Grid.swift:2: let b = Int(time)", fault)
        self.assertNotIn("Grid.swift:3", fault)

    def test_conversion_of_a_narrow_type_counts(self):
        self.add("DSP/Grid.swift", "Int16(x)", END.replace(b"Double", b"Float").replace(b"Int", b"Int16"))
        self.assertEqual(len(self.faults()), 1)

    def test_source_that_converts_whole_numbers_is_left_alone(self):
        self.add("DSP/Grid.swift", "Int(count)", b"\0Not enough bits to represent the passed value\0")
        self.assertEqual(self.faults(), [])

    def test_module_may_have_a_hyphen(self):
        self.add("one-two/Live.swift", "Int(time)", END)
        (fault,) = self.faults()
        self.assertIn("Live.swift: makes a whole number", fault)

    def test_source_that_was_not_built_is_a_fault(self):
        self.add("DSP/New.swift", "Int(time)", None)
        (fault,) = self.faults()
        self.assertIn("New.swift: the build has no object", fault)

    def test_object_without_a_source_is_left_alone(self):
        self.add("DSP/Old.swift", "", END)
        (self.root / "Sources/DSP/Old.swift").unlink()
        self.assertEqual(self.faults(), [])

    def test_build_that_does_not_tell_is_a_fault(self):
        self.add("Numbers/WholeNumber.swift", "self = Int(value)", b"optimised")
        (fault,) = self.faults()
        self.assertIn("doesn't tell", fault)

    def test_faults_go_to_standard_error_and_fail(self):
        self.add("DSP/Grid.swift", "Int(time)", END)
        errors = io.StringIO()
        with contextlib.redirect_stderr(errors):
            self.assertEqual(conversions.main([str(self.root)]), 1)
        self.assertIn("Grid.swift", errors.getvalue())


if __name__ == "__main__":
    unittest.main()
