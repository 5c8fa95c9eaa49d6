import CivilTime
import Disclosure
import Mustache

/// The values of a page as templates see them, taken from its stored properties in one walk.
///
/// Mustache on its own would reflect a value again for every name, would look for a missing value further outside, and
/// would take an empty text for something.
enum PageValue {
  /// What a template sees of a value.
  ///
  /// The type is compared before anything is cast: to try a cast to what a value is not takes longer than the rest, and
  /// a list has thousands of values.
  static func of(_ value: Any) -> Any {
    let type = type(of: value)
    if type == String.self {
      guard let text = value as? String, !text.isEmpty else { return Absent() }
      return text
    }
    if type == Bool.self || type == Int.self || type == Int64.self { return value }
    if type == SafeHTML.self { return (value as? SafeHTML)?.html ?? "" }
    if let day = type == CivilDate.self ? value as? CivilDate : nil { return day.description }
    return reflected(value)
  }

  private static func reflected(_ value: Any) -> Any {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      guard let content = mirror.children.first else { return Absent() }
      return of(content.value)
    case .collection, .set:
      return mirror.children.map { of($0.value) }
    case .struct, .class, .tuple:
      // The number of a record has nothing but its raw value.
      if mirror.children.count == 1, let id = value as? any RecordID { return id.description }
      var names: [String: Any] = [:]
      names.reserveCapacity(mirror.children.count)
      for child in mirror.children {
        guard let label = child.label else { continue }
        names[label] = of(child.value)
      }
      return Names(values: names)
    default:
      return String(describing: value)
    }
  }

  /// The properties of a struct.
  private final class Names: MustacheParent {
    private let values: [String: Any]

    init(values: [String: Any]) { self.values = values }

    func child(named name: String) -> Any? { values[name] }
  }

  /// A property that holds nothing: known, so that it is not looked for outside, and shown as nothing.
  private struct Absent: MustacheCustomRepresentation {
    var representation: Any? { nil }
  }
}
