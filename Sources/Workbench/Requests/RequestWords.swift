import CivilTime
import Disclosure
import Operations
import WebSupport

extension RequestStage {
  /// The stage in a word.
  var word: String { Texts.text(textKey) }
  /// The stage as a tag.
  var tag: Tag {
    switch self {
    case .received: Tag(word, .soon)
    case .closed, .archived: Tag(word, .ok)
    default: Tag(word, .plain)
    }
  }
}

extension Party.Kind {
  /// The kind in words.
  var word: String { Texts.text("party.kind.\(rawValue)") }
}

extension RequestEvent {
  /// The step in words.
  var word: String { Texts.text(textKey) }
}

extension ClockEffect {
  /// What happens to the clock, in a word.
  var word: String { Texts.text("request.clock.\(rawValue)") }
}

extension CivilDate {
  /// The day with its day of the week.
  var withWeekday: String { "\(chinese) \(Texts.text("today.weekday.\(weekday)"))" }
}

extension Delivery {
  /// Which way, in words.
  var wayWord: String { Texts.text(way.textKey) }
}
