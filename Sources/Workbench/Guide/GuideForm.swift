import Disclosure
import Operations
import WebSupport

/// A guide as the fields of a form, and back.
enum GuideForm {
  /// How many empty passages the form offers beside those that are there.
  private static let spare = 3

  static func items(of guide: DisclosureGuide) -> [(name: String, value: String)] {
    passages("classification", guide.classification) + passages("waysToObtain", guide.waysToObtain)
      + guide.channels.flatMap { channel in
        [("channels", channel.kind.rawValue), ("channels.\(channel.kind.rawValue)", channel.notes)]
      }
      + [
        ("arrangement", guide.arrangement), ("procedure", guide.procedure), ("fees", guide.fees),
        ("supervision", guide.supervision), ("remedies", guide.remedies),
      ]
  }

  private static func passages(
    _ name: String, _ list: [DisclosureGuide.Passage]
  ) -> [(name: String, value: String)] {
    list.enumerated().flatMap { index, passage in
      [("\(name).\(index).title", passage.title), ("\(name).\(index).text", passage.text)]
    }
  }

  static func groups(_ sheet: FormSheet, _ form: FormData) -> [SheetPage.Group] {
    func group(_ name: String, _ fields: [Field]) -> SheetPage.Group {
      SheetPage.Group(
        heading: Texts.text("guide.group.\(name)"), text: Texts.text("guide.group.\(name).text"), fields: fields)
    }
    let channels = GuideChannel.allCases.map { kind in
      var field = sheet.area("channels.\(kind.rawValue)", limit: 4_000, rows: 3, isOptional: true)
      field.label = Texts.text("guide.channelNotes", ["channel": kind.chinese])
      return field
    }
    return [
      group("classification", passageFields("classification", sheet, form)),
      group("arrangement", [sheet.area("arrangement", limit: 10_000)]),
      group("waysToObtain", passageFields("waysToObtain", sheet, form)),
      group(
        "channels",
        [sheet.checkboxes("channels", GuideChannel.allCases.map { Choice($0.rawValue, $0.chinese) })] + channels),
      group(
        "rest",
        [
          sheet.area("procedure", limit: 10_000, rows: 8), sheet.area("fees", limit: 10_000, rows: 3, isOptional: true),
          sheet.area("supervision", limit: 10_000), sheet.area("remedies", limit: 10_000),
          sheet.text("note", isOptional: true),
        ]),
    ]
  }

  private static func passageFields(_ name: String, _ sheet: FormSheet, _ form: FormData) -> [Field] {
    (0..<count(name, form) + spare).flatMap { index in
      var title = sheet.text("\(name).\(index).title", limit: 60, isOptional: true)
      title.label = Texts.text("guide.passage.title", ["number": "\(index + 1)"])
      var text = sheet.area("\(name).\(index).text", limit: 4_000, rows: 3, isOptional: true)
      text.label = Texts.text("guide.passage.text", ["number": "\(index + 1)"])
      return [title, text]
    }
  }

  /// How many passages of a name the form holds, up to the last one in which something stands.
  private static func count(_ name: String, _ form: FormData) -> Int {
    form.items.filter { $0.name.hasPrefix("\(name).") && !$0.value.isEmpty }
      .compactMap { Int($0.name.split(separator: ".")[1]) }.filter { (0..<100).contains($0) }.map { $0 + 1 }.max() ?? 0
  }

  static func guide(_ form: inout FormData) -> DisclosureGuide {
    var guide = DisclosureGuide()
    guide.classification = passages("classification", &form)
    guide.waysToObtain = passages("waysToObtain", &form)
    guide.channels = form.choices("channels", as: GuideChannel.self).map { kind in
      DisclosureGuide.Channel(kind, notes: form.text("channels.\(kind.rawValue)", limit: 4_000, isOptional: true))
    }
    guide.arrangement = form.text("arrangement", limit: 10_000, isOptional: true)
    guide.procedure = form.text("procedure", limit: 10_000, isOptional: true)
    guide.fees = form.text("fees", limit: 10_000, isOptional: true)
    guide.supervision = form.text("supervision", limit: 10_000, isOptional: true)
    guide.remedies = form.text("remedies", limit: 10_000, isOptional: true)
    return guide
  }

  private static func passages(_ name: String, _ form: inout FormData) -> [DisclosureGuide.Passage] {
    (0..<count(name, form)).map { index in
      DisclosureGuide.Passage(
        title: form.text("\(name).\(index).title", limit: 60, isOptional: true),
        text: form.text("\(name).\(index).text", limit: 4_000, isOptional: true))
    }
  }
}
