//! Answers as one text: how they cross to JavaScript, in the same form as requests.
//!
//! A general serialiser hands over each field by itself. That weighs more, here and in the glue, and a report on ten
//! thousand nominees would cross a hundred thousand times.

use std::fmt::Error;

use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::field;

/// An answer as one text. None of them has anything in it that cannot be written; something else would end it early.
pub fn answer(answer: &impl Serialize) -> String {
    let mut text = String::new();
    let _ = answer.serialize(&mut Writer(&mut text));
    text
}

/// Writes behind what stands in the text.
struct Writer<'t>(&'t mut String);

type Written = Result<(), Error>;

/// Kinds of values that no answer has.
macro_rules! none {
    ($($name:ident($($type:ty),*) -> $result:ty;)*) => { $(
        fn $name(self, $(_: $type),*) -> $result {
            Err(Error)
        }
    )* };
}

macro_rules! whole {
    ($($name:ident: $type:ty,)*) => { $(
        fn $name(self, number: $type) -> Written {
            self.serialize_i64(i64::try_from(number).map_err(|_| Error)?)
        }
    )* };
}

impl Serializer for &mut Writer<'_> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    // Numbers can stand as they were written.
    fn is_human_readable(&self) -> bool {
        false
    }

    whole! {
        serialize_i8: i8,
        serialize_i16: i16,
        serialize_i32: i32,
        serialize_u8: u8,
        serialize_u16: u16,
        serialize_u32: u32,
        serialize_u64: u64,
    }

    none! {
        serialize_f32(f32) -> Written;
        serialize_f64(f64) -> Written;
        serialize_char(char) -> Written;
        serialize_unit_struct(&'static str) -> Written;
        serialize_tuple_struct(&'static str, usize) -> Result<Self::SerializeTupleStruct, Error>;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Result<Self::SerializeTupleVariant, Error>;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Result<Self::SerializeStructVariant, Error>;
    }

    #[inline(never)]
    fn serialize_i64(self, number: i64) -> Written {
        field(self.0, 'n', itoa::Buffer::new().format(number));
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Written {
        field(self.0, if value { 't' } else { 'f' }, "");
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Written {
        field(self.0, 's', text);
        Ok(())
    }

    /// A number as it was written; no answer has other bytes.
    fn serialize_bytes(self, number: &[u8]) -> Written {
        field(self.0, 'n', str::from_utf8(number).unwrap_or_default());
        Ok(())
    }

    fn serialize_unit(self) -> Written {
        field(self.0, 'z', "");
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Written {
        self.serialize_str(word)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Error)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Error> {
        field(self.0, '[', "");
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Error> {
        self.serialize_seq(None)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, Error> {
        field(self.0, '{', "");
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Error> {
        self.serialize_map(None)
    }
}

impl SerializeSeq for &mut Writer<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        field(self.0, '.', "");
        Ok(())
    }
}

impl serde::ser::SerializeTuple for &mut Writer<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}

impl SerializeMap for &mut Writer<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        // A key is a text that stands in the place of a key.
        let start = self.0.len();
        key.serialize(&mut **self)?;
        self.0.replace_range(start..start.saturating_add(1), "k");
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}

impl SerializeStruct for &mut Writer<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Written {
        field(self.0, 'k', key);
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        SerializeSeq::end(self)
    }
}
