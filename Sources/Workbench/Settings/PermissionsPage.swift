import Disclosure
import Operations
import WebSupport

/// Who may do what: every capability against every role, both grouped by duty class.
struct PermissionsPage: DeskPage {
  /// The columns of one duty class.
  struct Duty: Sendable {
    /// The duty class.
    var name: String
    /// How many roles it has.
    var span: String
  }

  /// The capabilities of one duty class.
  struct Part: Sendable {
    /// The duty class.
    var heading: String
    /// One line a capability.
    var lines: [Line]
  }

  /// One capability.
  struct Line: Sendable {
    /// Its name.
    var name: String
    /// A mark for each role that has it.
    var marks: [Mark]
  }

  /// Whether a role has a capability.
  struct Mark: Sendable {
    /// Whether it has.
    var isHeld: Bool
    /// Whether the role stands at the beginning of a duty class.
    var isFirst: Bool
  }

  static let template = "permissions"
  static let sample = PermissionsPage(
    frame: .sample,
    [Role(id: Role.ID(rawValue: 1), name: "受理员", dutyClass: .business, capabilities: [.viewMatters])])

  var frame: DeskFrame
  /// The duty classes that have roles.
  var duties: [Duty]
  /// The roles, class by class.
  var roles: [String]
  var parts: [Part]
  /// The number of columns.
  var width: String

  init(frame: DeskFrame, _ all: [Role]) {
    self.frame = frame
    let classes = DutyClass.allCases.map { duty in all.filter { $0.dutyClass == duty } }.filter { !$0.isEmpty }
    let ordered = classes.flatMap { $0 }
    let firsts = Set(classes.compactMap { $0.first?.id })
    duties = classes.map { own in
      Duty(name: Texts.text("permissions.duty.\(own[0].dutyClass.rawValue)"), span: "\(own.count)")
    }
    roles = ordered.map(\.name)
    width = "\(ordered.count + 1)"
    parts = DutyClass.allCases.map { duty in
      Part(
        heading: Texts.text("permissions.duty.\(duty.rawValue)"),
        lines: Capability.allCases.filter { $0.dutyClass == duty }.map { capability in
          Line(
            name: Texts.text("capability.\(capability.rawValue)"),
            marks: ordered.map {
              Mark(isHeld: $0.capabilities.contains(capability), isFirst: firsts.contains($0.id))
            })
        })
    }
  }
}
