import CivilTime
import Disclosure
import Mustache

/// The values of a page as templates see them, taken from its stored properties in one walk.
///
/// Mustache on its own would reflect a value again for every name, would look for a missing value further outside, and
/// would take an empty text for something.
enum PageValue {
  /// What a template sees of a value.
  static func of(_ value: Any) -> Any {
    switch value {
    case let text as String: return text.isEmpty ? Absent() : text
    case let flag as Bool: return flag
    case let number as Int: return number
    case let number as Int64: return number
    case let number as any RecordID: return number.description
    case let day as CivilDate: return day.description
    default: return reflected(value)
    }
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
