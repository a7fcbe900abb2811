//! Plain data on its way between the form and the page's scripts.

use js_sys::{Array, JsString, Object};
use serde::Serialize as _;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast as _, JsValue};
use xet_khen::api::{Number, Value};

/// What a script hands over. What is no plain data, or nested too deep, is refused at its place.
///
/// serde-wasm-bindgen reads numbers as floats, and brings the code that writes them: ten kilobytes of what a first verdict loads.
/// JavaScript has that code, and a number is kept as it writes it.
pub fn from_js(given: &JsValue) -> Value {
    read(given, Value::MAX_DEPTH)
}

/// To a script: maps are objects, as JSON has them.
pub fn to_js(value: &Value) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// What may be nested so many levels more.
fn read(given: &JsValue, levels: u8) -> Value {
    if given.is_null() || given.is_undefined() {
        return Value::Null;
    }
    if let Some(text) = given.as_string() {
        return Value::Text(text.into());
    }
    if let Some(answer) = given.as_bool() {
        return Value::from(answer);
    }
    if let Some(number) = given.dyn_ref::<js_sys::Number>() {
        let written = number.to_string_with_radix(10).map(String::from).unwrap_or_default();
        return Value::Number(Number::written(&written));
    }
    match levels.checked_sub(1) {
        Some(levels) if Array::is_array(given) => {
            Value::List(given.unchecked_ref::<Array>().iter().map(|item| read(&item, levels)).collect())
        }
        Some(levels) if given.is_object() => {
            let pairs = Object::entries(given.unchecked_ref());
            Value::map(pairs.iter().map(|pair| {
                let pair: Array = pair.unchecked_into();
                (String::from(pair.get(0).unchecked_into::<JsString>()), read(&pair.get(1), levels))
            }))
        }
        _ => Value::too_deep(),
    }
}
