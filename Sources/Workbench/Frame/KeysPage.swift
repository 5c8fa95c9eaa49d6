import Hummingbird
import Operations
import WebSupport

/// The sheet of keys: what can be done without a mouse.
struct KeysPage: DeskPage {
  /// One key, or two in a row.
  struct Line: Sendable {
    /// The keys.
    var keys: String
    /// What they do.
    var text: String
  }

  static let template = "keys"
  static let sample = KeysPage(frame: .sample)

  var frame: DeskFrame
  var lines: [Line]

  init(frame: DeskFrame) {
    self.frame = frame
    lines = [
      ("/", "search"), ("?", "sheet"), ("j", "next"), ("k", "previous"), ("Enter", "open"), ("g h", "home"),
      ("g m", "matters"), ("g n", "notifications"), ("g p", "profile"), ("e", "edit"), ("a", "approve"),
      ("Ctrl Enter", "submit"), ("Esc", "close"),
    ].map { Line(keys: $0.0, text: Texts.text("keys.\($0.1)")) }
  }
}
