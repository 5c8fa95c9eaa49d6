/// Something that everybody may see.
///
/// Only the rule of what is public makes one (`PublicExit`), from a reviewed version that is released, not withdrawn and
/// of a record that is nobody's secret; every public page, feed, file and interface takes its contents as `Disclosed` and
/// in no other way, so that forgetting to ask the rule does not compile.
public struct Disclosed<Value: Sendable>: Sendable {
  /// What everybody may see.
  public let value: Value

  /// Vouches that the rule of what is public was asked.
  ///
  /// A test allows the words `vouchedFor:` in the file of that rule alone.
  package init(vouchedFor value: Value) {
    self.value = value
  }

  /// A part of it, or something that follows from it alone.
  public func map<Part: Sendable>(_ part: (Value) throws -> Part) rethrows -> Disclosed<Part> {
    Disclosed<Part>(vouchedFor: try part(value))
  }
}
