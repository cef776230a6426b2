"""A Word file of a user's own -> a document to write the memo into, or the sentence that says why not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE

from factsheet.errors import SettingsError

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"
DOCUMENT, TEMPLATE = MAIN.format("document"), MAIN.format("template")
MACROS = "macroEnabled"
"""What the content types of documents and templates with macros hold."""
TYPES = "[Content_Types].xml"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How a file begins that is a .doc, or a .docx with a password."""
LARGEST = 200_000_000
"""Bytes of a template's parts, unpacked; letterheads with pictures have some millions."""


def open_template(path: Path) -> Document:
    """The document of a .docx or .dotx file; SettingsError, its text a sentence, where it cannot be one."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SettingsError(
            f"{path} could not be read ({error.strerror or error}): check the template's name."
        ) from None
    packed = _as_document(path, data)
    try:
        document = docx.Document(BytesIO(packed))
        # What is missing or damaged in there shows here, not in the middle of the memo.
        _ = document.styles.element, document.settings.element, document.element.body[-1]
        _relate_properties(document)
    # python-docx lets what its zip and XML libraries raise come through: KeyError, lxml's errors, ...
    except Exception:
        raise SettingsError(_unreadable(path)) from None
    return document


def _as_document(path: Path, data: bytes) -> bytes:
    """The data of a document; a template's is made one."""
    if data.startswith(OLD):
        raise SettingsError(
            f"{path} is an old .doc file or has a password: open it in Word and save it as .docx without one."
        )
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if sum(one.file_size for one in archive.infolist()) > LARGEST:
                raise SettingsError(f"{path} is too large for a template: take the large pictures out.")
            types = archive.read(TYPES) if TYPES in names else b""
            kind = types.decode("utf-8", "replace")
            if "mimetype" in names and not types:
                raise SettingsError(f"{path} is an OpenDocument file: save it as .docx and give that.")
            if MACROS in kind or any(name.endswith("vbaProject.bin") for name in names):
                raise SettingsError(
                    f"{path} holds macros, which a memo must not carry: save it as .docx or .dotx and give that."
                )
            if DOCUMENT in kind:
                return data
            if TEMPLATE not in kind:
                raise SettingsError(f"{path} is no Word document: give a .docx or .dotx file.")
            return _repacked(archive, kind.replace(TEMPLATE, DOCUMENT).encode())
    except (BadZipFile, RuntimeError, NotImplementedError, ValueError, EOFError, OSError):
        raise SettingsError(_unreadable(path)) from None


def _relate_properties(document: Document) -> None:
    """Relates the document's properties as the standard has it.

    LibreOffice 7.4 writes another type, under which python-docx does not find them: it would add a second part
    of the same name, and Word calls such a file damaged.
    """
    package = document.part.package
    for name, relation in list(package.rels.items()):
        kind = relation.reltype
        if kind.endswith("/metadata/core-properties") and kind != RELATIONSHIP_TYPE.CORE_PROPERTIES:
            del package.rels[name]
            package.relate_to(relation.target_part, RELATIONSHIP_TYPE.CORE_PROPERTIES)


def _repacked(archive: ZipFile, types: bytes) -> bytes:
    """The parts of an archive with other content types."""
    packed = BytesIO()
    with ZipFile(packed, "w") as made:
        for name in dict.fromkeys(archive.namelist()):
            made.writestr(name, types if name == TYPES else archive.read(name))
    return packed.getvalue()


def _unreadable(path: Path) -> str:
    return f"{path} cannot be read as a Word document: open it in Word, save it as .docx and give that."
