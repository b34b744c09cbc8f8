// Texts -> their language; which paragraphs of a mixed text are left out.
#include <gtest/gtest.h>

#include "article/text/tongue.hpp"
#include "dateline/read.hpp"

namespace dateline::article {
namespace {

constexpr const char* kEnglish =
    "The ferry between the two islands was taken out of service on Monday, after a fire in its "
    "engine "
    "room.";
constexpr const char* kFrench =
    "Le bateau entre les deux îles est resté au port lundi, après un incendie dans la salle des "
    "machines. Personne n'a été blessé, a déclaré le capitaine du port.";

TEST(Language, IsTold) {
  for (
      const auto& [code, text] : std::initializer_list<std::pair<const char*, const char*>>{
          {"en", kEnglish},
          {"en", "Rain stopped play at Headingley yesterday."},
          {"fr", kFrench},
          {"de",
           "Die Fähre zwischen den beiden Inseln wurde am Montag nach einem Brand im Maschinenraum "
           "aus dem Verkehr gezogen. Verletzt wurde niemand."},
          {"es",
           "El barco que une las dos islas dejó de circular el lunes después de un incendio en la "
           "sala de máquinas. Nadie resultó herido."},
          {"it",
           "Il traghetto fra le due isole è fermo da lunedì dopo un incendio nella sala macchine. "
           "Nessuno è rimasto ferito."},
          {"pt",
           "A balsa entre as duas ilhas parou na segunda-feira depois de um incêndio na casa de "
           "máquinas. Ninguém ficou ferido."},
          {"nl",
           "De veerboot tussen de twee eilanden is maandag uit de vaart genomen na een brand in de "
           "machinekamer. Niemand raakte gewond."},
          {"pl",
           "Prom między dwiema wyspami został w poniedziałek wycofany z ruchu po pożarze w "
           "maszynowni. Nikt nie został ranny."},
          {"tr",
           "İki ada arasındaki feribot, makine dairesinde çıkan yangının ardından pazartesi günü "
           "seferden kaldırıldı."},
          {"id",
           "Feri antara kedua pulau itu berhenti beroperasi pada hari Senin setelah kebakaran di "
           "ruang mesin."},
          {"ru",
           "Паром между двумя островами в понедельник был снят с рейса после пожара в машинном "
           "отделении."},
          {"uk",
           "Пором між двома островами в понеділок зняли з рейсу після пожежі в машинному "
           "відділенні."},
          {"ar",
           "توقفت العبارة بين الجزيرتين يوم الاثنين بعد حريق في غرفة المحركات ولم يصب أحد بأذى "
           "بحسب ما "
           "قال مدير الميناء"},
          {"el", "Το πλοίο ανάμεσα στα δύο νησιά έμεινε στο λιμάνι τη Δευτέρα."},
          {"zh", "两岛之间的渡轮因机舱起火于星期一停航，港务长说没有人受伤。"},
          {"ja", "二つの島を結ぶフェリーは月曜日、機関室の火災のため運航を停止した。"},
          {"ko", "두 섬을 잇는 여객선이 월요일 기관실 화재로 운항을 멈췄다."},
          {"und", ""},
          {"und", "12:30 14:15 2021"},
          {"und", "Smith, Jones, Miller, Karlsson, Nowak, Garcia, Rossi"}}) {
    EXPECT_EQ(find_language(text), code) << text;
  }
  EXPECT_EQ(language_name("fr"), "French");
  EXPECT_EQ(language_name("ja"), "Japanese");
  EXPECT_EQ(language_name("xx"), "xx");
}

std::string kinds(const std::string& text) {
  const auto read = read_text(text, "x");
  std::string all = read->language;
  for (const Block& block : read->blocks)
    all += block.kind == BlockKind::kForeign     ? " foreign"
           : block.kind == BlockKind::kParagraph ? " paragraph"
                                                 : " other";
  return all;
}

TEST(Language, MixedTextsAreTakenByParagraph) {
  const std::string english = kEnglish;
  const std::string french = kFrench;
  EXPECT_EQ(kinds(english + "\n\n" + french + "\n\n" + english), "en paragraph foreign paragraph");
  EXPECT_EQ(kinds(french + "\n\n" + french), "fr paragraph paragraph");
  EXPECT_EQ(kinds(english + "\n\n" + english), "en paragraph paragraph");
}

}  // namespace
}  // namespace dateline::article
