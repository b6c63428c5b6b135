// This file defines the text encodings: their names, their errors and the error handlers that encode and decode share.

package builtins

import (
	"strings"

	"github.com/alkimi/pyexec/internal/object"
)

type encoding uint8

const (
	encodingUnknown encoding = iota
	encodingUTF8
	encodingUTF8Sig
	encodingASCII
	encodingLatin1
	encodingCP1252
	encodingUTF16
	encodingUTF16LE
	encodingUTF16BE
	encodingUTF32
	encodingUTF32LE
	encodingUTF32BE
)

// encodingNames are the names and aliases of the encodings, in the form that encodingOf makes of a name.
var encodingNames = map[string]encoding{
	"utf_8": encodingUTF8, "utf8": encodingUTF8, "u8": encodingUTF8, "utf": encodingUTF8, "cp65001": encodingUTF8, "utf8_ucs2": encodingUTF8,
	"utf_8_sig": encodingUTF8Sig,
	"ascii":     encodingASCII, "us_ascii": encodingASCII, "646": encodingASCII, "us": encodingASCII, "iso646_us": encodingASCII,
	"latin_1": encodingLatin1, "latin1": encodingLatin1, "latin": encodingLatin1, "l1": encodingLatin1, "iso_8859_1": encodingLatin1,
	"iso8859_1": encodingLatin1, "8859": encodingLatin1, "cp819": encodingLatin1, "iso8859": encodingLatin1,
	"cp1252": encodingCP1252, "windows_1252": encodingCP1252, "1252": encodingCP1252,
	"utf_16": encodingUTF16, "utf16": encodingUTF16, "u16": encodingUTF16, "utf_16_le": encodingUTF16LE, "utf_16le": encodingUTF16LE,
	"utf_16_be": encodingUTF16BE, "utf_16be": encodingUTF16BE,
	"utf_32": encodingUTF32, "utf32": encodingUTF32, "u32": encodingUTF32, "utf_32_le": encodingUTF32LE, "utf_32le": encodingUTF32LE,
	"utf_32_be": encodingUTF32BE, "utf_32be": encodingUTF32BE,
}

// encodingTitles are the names that errors use.
var encodingTitles = [...]string{"", "utf-8", "utf-8", "ascii", "latin-1", "charmap", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"}

func (e encoding) String() string { return encodingTitles[e] }

// encodingOf finds an encoding by name: case does not matter, and neither does which signs separate its parts.
func encodingOf(name string) (encoding, error) {
	if name == "utf-8" {
		return encodingUTF8, nil
	}
	if strings.IndexByte(name, 0) >= 0 {
		return 0, object.ValueErrorf("embedded null character")
	}
	var norm []byte
	gap := false
	for i := 0; i < len(name) && i < 100; i++ {
		c := name[i]
		switch {
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9' || c == '.':
		default:
			gap = true
			continue
		}
		if gap && len(norm) > 0 {
			norm = append(norm, '_')
		}
		gap = false
		norm = append(norm, c)
	}
	e := encodingNames[string(norm)]
	if e == encodingUnknown || len(name) > 100 {
		return 0, object.Raise(object.LookupErrorType, "unknown encoding: %s", object.Printable(name, 100))
	}
	return e, nil
}

// The 32 code points of windows-1252 that differ from latin-1; 0 where there is none.
var cp1252 = [32]rune{
	0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
	0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
}

// unknownHandler is the error of an errors argument that names no handler. It comes only when there is an error to handle.
func unknownHandler(name string) error {
	return object.Raise(object.LookupErrorType, "unknown error handler name '%s'", object.Printable(name, 100))
}

// encodeError is a UnicodeEncodeError; start and end count code points.
func encodeError(e encoding, s *object.Str, start, end int, reason string) error {
	return object.NewExc(object.UnicodeEncodeErrorType, object.NewStr(e.String()), s.Value(), object.Int(int64(start)), object.Int(int64(end)), object.NewStr(reason))
}

// decodeError is a UnicodeDecodeError.
func decodeError(t *object.Thread, e encoding, b string, start, end int, reason string) error {
	v, err := object.NewBytes(t, b)
	if err != nil {
		return err
	}
	return object.NewExc(object.UnicodeDecodeErrorType, object.NewStr(e.String()), v, object.Int(int64(start)), object.Int(int64(end)), object.NewStr(reason))
}
