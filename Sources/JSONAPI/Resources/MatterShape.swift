import CivilTime
import Disclosure
import Operations

/// A matter as JSON; parties and their data are not part of it.
struct MatterShape: Encodable {
  var id, organ: Int64
  var kind, number, title, summary, label, state, stage, openedOn: String
  var dueOn: String?
  var dueProvisional: Bool
  var closedOn: String?
  var assignee: Int64?
  var version: Int

  init(_ matter: Matter) {
    id = matter.id.rawValue
    organ = matter.organ.rawValue
    kind = matter.kind.rawValue
    number = matter.number
    title = matter.title
    summary = matter.summary
    label = matter.label.rawValue
    state = matter.state.rawValue
    stage = matter.stage
    openedOn = matter.openedOn.description
    dueOn = matter.dueOn?.description
    dueProvisional = matter.isDueProvisional
    closedOn = matter.closedOn?.description
    assignee = matter.assignee?.rawValue
    version = matter.version
  }
}
