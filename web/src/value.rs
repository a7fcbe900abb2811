//! Plain data on its way between the form and the page's scripts.

use serde::{Deserialize as _, Serialize as _};
use serde_wasm_bindgen::{Deserializer, Serializer};
use wasm_bindgen::JsValue;
use xet_khen::api::Value;

/// What a script hands over; what is no plain data is null.
pub fn from_js(given: JsValue) -> Value {
    Value::deserialize(Deserializer::from(given)).unwrap_or(Value::Null)
}

/// The same for a script: maps are objects, as JSON has them.
pub fn to_js(value: &Value) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
