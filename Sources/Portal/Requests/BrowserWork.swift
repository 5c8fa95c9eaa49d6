import Operations

/// A little work that the script of the form does before it is sent, so that flooding an office costs something.
///
/// The script looks for a number that, behind the token of the form, gives an SM3 digest beginning with sixteen zero
/// bits: some sixty thousand tries, a blink for one request and hours for ten thousand. Whoever has no script is not
/// asked for it, and may file less often.
enum BrowserWork {
  /// With what the digest must begin.
  static let beginning = "0000"

  /// Whether a number is the proof for a form.
  static func isDone(_ number: String, for token: String) -> Bool {
    (1...12).contains(number.utf8.count) && Secret.hash("\(token):\(number)").hasPrefix(beginning)
  }
}
