// Go types of Kubernetes, written by `xtask/src/go_types.py`: do not edit.

use super::types::Shape::*;
use super::types::{Field, Kind, Shape, Type, f, k, t};

pub(super) static KINDS: [Kind; 114] = [
    k("APIService", "apiregistration.k8s.io", "v1", 769),
    k("Binding", "", "v1", 336),
    k("CSIDriver", "storage.k8s.io", "v1", 723),
    k("CSINode", "storage.k8s.io", "v1", 726),
    k("CSIStorageCapacity", "storage.k8s.io", "v1", 733),
    k("CertificateSigningRequest", "certificates.k8s.io", "v1", 308),
    k("CertificateSigningRequest", "certificates.k8s.io", "v1beta1", 319),
    k("ClusterRole", "rbac.authorization.k8s.io", "v1", 516),
    k("ClusterRoleBinding", "rbac.authorization.k8s.io", "v1", 519),
    k("ClusterTrustBundle", "certificates.k8s.io", "v1", 312),
    k("ClusterTrustBundle", "certificates.k8s.io", "v1alpha1", 317),
    k("ClusterTrustBundle", "certificates.k8s.io", "v1beta1", 323),
    k("ComponentStatus", "", "v1", 337),
    k("CompositePodGroup", "scheduling.k8s.io", "v1alpha3", 668),
    k("ConfigMap", "", "v1", 339),
    k("ControllerRevision", "apps", "v1", 89),
    k("CronJob", "batch", "v1", 282),
    k("CustomResourceDefinition", "apiextensions.k8s.io", "v1", 750),
    k("DaemonSet", "apps", "v1", 90),
    k("Deployment", "apps", "v1", 202),
    k("DeviceClass", "resource.k8s.io", "v1", 524),
    k("DeviceClass", "resource.k8s.io", "v1beta1", 581),
    k("DeviceClass", "resource.k8s.io", "v1beta2", 622),
    k("DeviceTaintRule", "resource.k8s.io", "v1", 530),
    k("DeviceTaintRule", "resource.k8s.io", "v1alpha3", 569),
    k("DeviceTaintRule", "resource.k8s.io", "v1beta2", 628),
    k("EndpointSlice", "discovery.k8s.io", "v1", 435),
    k("Endpoints", "", "v1", 340),
    k("Event", "", "v1", 344),
    k("Event", "events.k8s.io", "v1", 442),
    k("Eviction", "lifecycle.k8s.io", "v1alpha1", 465),
    k("Eviction", "policy", "v1", 510),
    k("EvictionRequest", "lifecycle.k8s.io", "v1alpha1", 473),
    k("FlowSchema", "flowcontrol.apiserver.k8s.io", "v1", 444),
    k("HorizontalPodAutoscaler", "autoscaling", "v1", 252),
    k("HorizontalPodAutoscaler", "autoscaling", "v2", 259),
    k("IPAddress", "networking.k8s.io", "v1", 478),
    k("Ingress", "networking.k8s.io", "v1", 481),
    k("IngressClass", "networking.k8s.io", "v1", 494),
    k("Job", "batch", "v1", 304),
    k("Lease", "coordination.k8s.io", "v1", 328),
    k("Lease", "coordination.k8s.io", "v1beta1", 332),
    k("LeaseCandidate", "coordination.k8s.io", "v1alpha2", 330),
    k("LeaseCandidate", "coordination.k8s.io", "v1beta1", 334),
    k("LimitRange", "", "v1", 347),
    k("LocalSubjectAccessReview", "authorization.k8s.io", "v1", 236),
    k("MutatingAdmissionPolicy", "admissionregistration.k8s.io", "v1", 0),
    k("MutatingAdmissionPolicy", "admissionregistration.k8s.io", "v1alpha1", 35),
    k("MutatingAdmissionPolicy", "admissionregistration.k8s.io", "v1beta1", 56),
    k("MutatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1", 15),
    k("MutatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1alpha1", 44),
    k("MutatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1beta1", 66),
    k("MutatingWebhookConfiguration", "admissionregistration.k8s.io", "v1", 18),
    k("MutatingWebhookConfiguration", "admissionregistration.k8s.io", "v1beta1", 69),
    k("Namespace", "", "v1", 350),
    k("NetworkPolicy", "networking.k8s.io", "v1", 497),
    k("Node", "", "v1", 354),
    k("PersistentVolume", "", "v1", 373),
    k("PersistentVolumeClaim", "", "v1", 214),
    k("Pod", "", "v1", 389),
    k("PodCertificateRequest", "certificates.k8s.io", "v1", 314),
    k("PodCertificateRequest", "certificates.k8s.io", "v1beta1", 325),
    k("PodDisruptionBudget", "policy", "v1", 513),
    k("PodGroup", "scheduling.k8s.io", "v1alpha3", 679),
    k("PodGroup", "scheduling.k8s.io", "v1beta1", 696),
    k("PodTemplate", "", "v1", 413),
    k("PriorityClass", "scheduling.k8s.io", "v1", 667),
    k("PriorityClass", "scheduling.k8s.io", "v1beta1", 710),
    k("PriorityLevelConfiguration", "flowcontrol.apiserver.k8s.io", "v1", 457),
    k("RangeAllocation", "", "v1", 414),
    k("ReplicaSet", "apps", "v1", 208),
    k("ReplicationController", "", "v1", 415),
    k("ResourceClaim", "resource.k8s.io", "v1", 535),
    k("ResourceClaim", "resource.k8s.io", "v1beta1", 587),
    k("ResourceClaim", "resource.k8s.io", "v1beta2", 633),
    k("ResourceClaimTemplate", "resource.k8s.io", "v1", 553),
    k("ResourceClaimTemplate", "resource.k8s.io", "v1beta1", 604),
    k("ResourceClaimTemplate", "resource.k8s.io", "v1beta2", 651),
    k("ResourcePoolStatusRequest", "resource.k8s.io", "v1alpha3", 574),
    k("ResourceQuota", "", "v1", 419),
    k("ResourceSlice", "resource.k8s.io", "v1", 555),
    k("ResourceSlice", "resource.k8s.io", "v1beta1", 606),
    k("ResourceSlice", "resource.k8s.io", "v1beta2", 653),
    k("Role", "rbac.authorization.k8s.io", "v1", 522),
    k("RoleBinding", "rbac.authorization.k8s.io", "v1", 523),
    k("RuntimeClass", "node.k8s.io", "v1", 507),
    k("Scale", "autoscaling", "v1", 256),
    k("Secret", "", "v1", 424),
    k("SelfSubjectAccessReview", "authorization.k8s.io", "v1", 244),
    k("SelfSubjectReview", "authentication.k8s.io", "v1", 226),
    k("SelfSubjectRulesReview", "authorization.k8s.io", "v1", 246),
    k("Service", "", "v1", 425),
    k("ServiceAccount", "", "v1", 434),
    k("ServiceCIDR", "networking.k8s.io", "v1", 504),
    k("StatefulSet", "apps", "v1", 212),
    k("StorageClass", "storage.k8s.io", "v1", 734),
    k("StorageVersion", "internal.apiserver.k8s.io", "v1alpha1", 84),
    k("StorageVersionMigration", "storagemigration.k8s.io", "v1", 743),
    k("StorageVersionMigration", "storagemigration.k8s.io", "v1beta1", 747),
    k("SubjectAccessReview", "authorization.k8s.io", "v1", 251),
    k("TokenRequest", "authentication.k8s.io", "v1", 229),
    k("TokenReview", "authentication.k8s.io", "v1", 233),
    k("ValidatingAdmissionPolicy", "admissionregistration.k8s.io", "v1", 23),
    k("ValidatingAdmissionPolicy", "admissionregistration.k8s.io", "v1alpha1", 47),
    k("ValidatingAdmissionPolicy", "admissionregistration.k8s.io", "v1beta1", 73),
    k("ValidatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1", 31),
    k("ValidatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1alpha1", 54),
    k("ValidatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1beta1", 80),
    k("ValidatingWebhookConfiguration", "admissionregistration.k8s.io", "v1", 33),
    k("ValidatingWebhookConfiguration", "admissionregistration.k8s.io", "v1beta1", 82),
    k("VolumeAttachment", "storage.k8s.io", "v1", 737),
    k("VolumeAttributesClass", "storage.k8s.io", "v1", 742),
    k("Workload", "scheduling.k8s.io", "v1alpha3", 691),
    k("Workload", "scheduling.k8s.io", "v1beta1", 711),
];

pub(super) static SHAPES: [Shape; 904] = [
    String,
    Int,
    Time,
    Map(0),
    Bool,
    Object(2),
    List(5),
    List(0),
    Any,
    Object(3),
    List(9),
    Object(1),
    Object(5),
    Object(8),
    List(13),
    Object(7),
    Object(9),
    List(16),
    Object(6),
    Object(10),
    List(19),
    Object(12),
    Object(13),
    Object(11),
    List(23),
    Object(14),
    List(25),
    Object(4),
    Object(17),
    Object(16),
    Object(21),
    Bytes,
    Object(20),
    Object(22),
    List(33),
    Object(19),
    List(35),
    Object(25),
    List(37),
    Object(26),
    List(39),
    Object(24),
    Object(29),
    List(42),
    Object(28),
    Object(30),
    List(45),
    Object(27),
    Object(32),
    Object(34),
    List(49),
    Object(37),
    Object(39),
    List(52),
    Object(38),
    Object(40),
    List(55),
    Object(42),
    Object(43),
    Object(41),
    List(59),
    Object(36),
    Object(46),
    Object(45),
    Object(49),
    List(64),
    Object(50),
    List(66),
    Object(48),
    Object(53),
    List(69),
    Object(52),
    Object(51),
    Object(55),
    Object(58),
    Object(60),
    List(75),
    Object(59),
    Object(61),
    List(78),
    Object(63),
    Object(64),
    Object(62),
    List(82),
    Object(65),
    List(84),
    Object(57),
    Object(68),
    Object(67),
    Object(72),
    Object(71),
    Object(70),
    List(91),
    Object(75),
    List(93),
    Object(76),
    List(95),
    Object(74),
    Object(79),
    List(98),
    Object(78),
    Object(77),
    Object(81),
    Object(83),
    List(103),
    Object(85),
    Object(87),
    List(106),
    Object(88),
    List(108),
    Object(86),
    Object(95),
    Quantity,
    Object(96),
    Object(97),
    Object(98),
    Object(99),
    Object(101),
    List(117),
    Object(100),
    Object(102),
    Object(104),
    Object(103),
    Object(105),
    Object(106),
    Object(107),
    Object(108),
    Object(109),
    Object(110),
    Object(111),
    Object(114),
    Object(115),
    Object(113),
    List(132),
    Object(112),
    Object(116),
    Object(117),
    Object(118),
    Object(119),
    Object(120),
    Object(121),
    Object(122),
    Object(125),
    Object(126),
    Object(127),
    Object(128),
    Object(129),
    Object(130),
    Object(124),
    List(148),
    Object(123),
    Object(131),
    Object(132),
    Object(133),
    Object(134),
    Map(112),
    Object(138),
    Object(139),
    Object(140),
    Object(137),
    Object(136),
    Object(135),
    Object(141),
    Object(94),
    List(163),
    Object(143),
    List(165),
    Object(145),
    Object(146),
    Object(144),
    List(169),
    Object(149),
    Object(150),
    Object(151),
    Object(148),
    Object(147),
    List(175),
    Object(153),
    List(177),
    Object(152),
    Object(154),
    List(180),
    List(1),
    Object(156),
    Object(155),
    List(184),
    Object(157),
    List(186),
    Object(158),
    List(188),
    Object(160),
    IntOrString,
    Object(162),
    List(192),
    Object(161),
    Object(163),
    Object(164),
    Object(159),
    Object(167),
    Object(166),
    Object(165),
    Object(169),
    Object(170),
    Object(171),
    Object(172),
    Object(173),
    Object(168),
    Object(142),
    List(207),
    Object(174),
    List(209),
    Object(176),
    List(211),
    Object(175),
    List(121),
    Object(181),
    List(215),
    Object(180),
    List(217),
    Object(179),
    Object(182),
    List(220),
    Object(178),
    Object(184),
    List(223),
    Object(185),
    List(225),
    Object(183),
    Object(186),
    Object(177),
    Object(187),
    List(230),
    Object(188),
    List(232),
    Object(190),
    List(234),
    Object(189),
    Object(191),
    List(237),
    Object(192),
    List(239),
    Object(193),
    Object(194),
    List(242),
    Object(195),
    List(244),
    Object(196),
    Object(197),
    List(247),
    Object(93),
    Object(92),
    Object(199),
    Object(198),
    Object(91),
    Object(201),
    List(254),
    Object(200),
    Object(205),
    Object(204),
    Object(203),
    Object(207),
    List(260),
    Object(206),
    Object(209),
    Object(211),
    List(264),
    Object(210),
    Object(216),
    List(267),
    Object(217),
    Object(219),
    List(270),
    Object(218),
    Object(215),
    Object(214),
    List(274),
    Object(221),
    Object(220),
    Object(222),
    Object(223),
    Object(213),
    Object(225),
    List(281),
    Object(224),
    Map(7),
    Object(228),
    Object(227),
    Object(231),
    Object(230),
    Object(232),
    Object(234),
    Object(235),
    Object(240),
    List(292),
    Object(239),
    Object(241),
    Object(238),
    Object(242),
    Object(237),
    Object(243),
    Object(245),
    Object(247),
    Object(249),
    List(302),
    Object(250),
    List(304),
    Object(248),
    Object(254),
    Object(253),
    Object(255),
    Object(257),
    Object(258),
    Object(261),
    Object(264),
    Object(265),
    Object(263),
    Object(266),
    Object(267),
    Object(268),
    Object(269),
    Object(262),
    List(320),
    Object(272),
    List(322),
    Object(271),
    Object(270),
    Object(260),
    Object(276),
    Object(275),
    Object(277),
    Object(278),
    Object(279),
    Object(280),
    Object(274),
    List(333),
    Object(281),
    List(335),
    Object(273),
    Object(288),
    Object(289),
    List(339),
    Object(287),
    List(341),
    Object(286),
    Object(291),
    List(344),
    Object(290),
    Object(294),
    Object(295),
    Object(293),
    Object(297),
    List(350),
    Object(296),
    Object(299),
    Object(300),
    Object(298),
    Object(301),
    List(356),
    Object(292),
    Object(285),
    Object(284),
    Object(283),
    Object(303),
    List(362),
    Object(302),
    Object(306),
    List(365),
    Object(307),
    Object(305),
    Object(309),
    Object(311),
    List(370),
    Object(310),
    Object(313),
    Object(315),
    Object(316),
    Object(318),
    Object(320),
    Object(322),
    List(378),
    Object(321),
    Object(324),
    Object(326),
    Object(327),
    Object(329),
    Object(331),
    Object(333),
    Object(335),
    Object(338),
    List(388),
    Map(31),
    Object(342),
    List(391),
    Object(343),
    List(393),
    Object(341),
    List(395),
    Object(345),
    Object(346),
    Object(349),
    List(399),
    Object(348),
    Object(351),
    Object(353),
    List(403),
    Object(352),
    Object(356),
    List(406),
    Object(358),
    Object(357),
    Object(359),
    Object(355),
    Object(361),
    List(412),
    Object(362),
    List(414),
    Object(364),
    Object(363),
    Object(366),
    Object(365),
    Object(367),
    List(420),
    Object(368),
    List(422),
    Object(369),
    Object(371),
    Object(370),
    List(426),
    Object(372),
    Object(360),
    Object(375),
    Object(377),
    Object(376),
    Object(378),
    Object(379),
    Object(380),
    Object(381),
    Object(382),
    Object(383),
    Object(384),
    Object(385),
    Object(386),
    Object(387),
    Object(374),
    Object(388),
    Object(391),
    List(445),
    Object(392),
    List(447),
    Object(393),
    List(449),
    Object(396),
    Object(397),
    Object(398),
    Object(395),
    Object(401),
    Object(400),
    Object(399),
    List(457),
    Object(403),
    Object(402),
    Object(405),
    List(461),
    Object(404),
    List(463),
    Object(394),
    List(465),
    Object(406),
    List(467),
    Object(408),
    List(469),
    Object(407),
    Object(410),
    List(472),
    Object(411),
    List(474),
    Object(409),
    List(476),
    Object(412),
    List(478),
    Object(390),
    Object(416),
    Object(418),
    List(482),
    Object(417),
    Object(422),
    List(485),
    Object(421),
    Object(420),
    Object(423),
    Object(427),
    List(490),
    Object(429),
    Object(428),
    Object(426),
    Object(433),
    List(495),
    Object(432),
    List(497),
    Object(431),
    Object(430),
    Object(437),
    Object(439),
    List(502),
    Object(440),
    List(504),
    Object(438),
    Object(436),
    List(507),
    Object(441),
    List(509),
    Object(443),
    Object(446),
    Object(447),
    Object(450),
    Object(451),
    Object(452),
    Object(449),
    List(517),
    Object(453),
    List(519),
    Object(454),
    List(521),
    Object(448),
    List(523),
    Object(445),
    Object(456),
    List(526),
    Object(455),
    Object(461),
    Object(460),
    Object(459),
    Object(462),
    Object(458),
    Object(464),
    List(534),
    Object(463),
    Object(468),
    Object(467),
    Object(466),
    Object(470),
    List(540),
    Object(471),
    List(542),
    Object(472),
    List(544),
    Object(469),
    Object(476),
    Object(475),
    Object(474),
    Object(477),
    Object(480),
    Object(479),
    Object(485),
    Object(484),
    Object(483),
    Object(486),
    List(556),
    Object(489),
    List(558),
    Object(488),
    Object(487),
    List(561),
    Object(482),
    Object(493),
    List(564),
    Object(492),
    List(566),
    Object(491),
    Object(490),
    Object(496),
    Object(495),
    Object(500),
    List(572),
    Object(502),
    Object(501),
    List(575),
    Object(499),
    List(577),
    Object(503),
    List(579),
    Object(498),
    Object(505),
    Object(506),
    Object(508),
    Object(509),
    Object(512),
    Object(511),
    Object(514),
    Map(2),
    Object(515),
    Object(517),
    List(591),
    List(15),
    Object(518),
    Object(520),
    List(595),
    Object(521),
    Object(527),
    Object(526),
    List(599),
    Object(529),
    Object(528),
    List(602),
    Object(525),
    Object(532),
    Object(533),
    Object(531),
    Object(534),
    Object(540),
    List(609),
    Object(541),
    Object(539),
    Object(542),
    List(613),
    Object(538),
    List(615),
    Object(543),
    List(617),
    Object(544),
    List(619),
    Object(537),
    Object(536),
    Object(548),
    List(623),
    Object(549),
    List(625),
    Object(547),
    Object(546),
    Object(550),
    List(629),
    Object(552),
    Object(551),
    List(632),
    Object(545),
    Object(554),
    Object(557),
    List(4),
    Object(559),
    Map(638),
    List(112),
    Object(562),
    Object(561),
    Object(560),
    Map(643),
    Object(564),
    Map(645),
    Object(563),
    List(647),
    List(606),
    Object(566),
    Object(567),
    Object(565),
    Map(652),
    Object(558),
    List(654),
    Object(568),
    List(656),
    Object(556),
    Object(571),
    Object(572),
    Object(570),
    Object(573),
    Object(575),
    Object(578),
    List(664),
    Object(580),
    List(666),
    Object(579),
    Object(577),
    List(669),
    Object(576),
    Object(584),
    Object(583),
    List(673),
    Object(586),
    Object(585),
    List(676),
    Object(582),
    Object(592),
    List(679),
    Object(593),
    Object(591),
    List(682),
    Object(590),
    List(684),
    Object(594),
    List(686),
    Object(595),
    List(688),
    Object(589),
    Object(588),
    Object(599),
    List(692),
    Object(600),
    List(694),
    Object(598),
    Object(597),
    Object(601),
    List(698),
    Object(603),
    Object(602),
    List(701),
    Object(596),
    Object(605),
    Object(608),
    Object(611),
    Map(706),
    Object(614),
    Object(613),
    Object(612),
    Map(710),
    Object(616),
    Map(712),
    Object(615),
    List(714),
    Object(617),
    List(716),
    Object(619),
    Object(620),
    Object(618),
    Map(720),
    Object(610),
    Object(609),
    List(723),
    Object(621),
    List(725),
    Object(607),
    Object(625),
    Object(624),
    List(729),
    Object(627),
    Object(626),
    List(732),
    Object(623),
    Object(630),
    Object(631),
    Object(629),
    Object(632),
    Object(638),
    List(739),
    Object(639),
    Object(637),
    Object(640),
    List(743),
    Object(636),
    List(745),
    Object(641),
    List(747),
    Object(642),
    List(749),
    Object(635),
    Object(634),
    Object(646),
    List(753),
    Object(647),
    List(755),
    Object(645),
    Object(644),
    Object(648),
    List(759),
    Object(650),
    Object(649),
    List(762),
    Object(643),
    Object(652),
    Object(655),
    Object(657),
    Map(767),
    Object(660),
    Object(659),
    Object(658),
    Map(771),
    Object(662),
    Map(773),
    Object(661),
    List(775),
    List(736),
    Object(664),
    Object(665),
    Object(663),
    Map(780),
    Object(656),
    List(782),
    Object(666),
    List(784),
    Object(654),
    Object(670),
    Object(672),
    Object(673),
    Object(671),
    Object(674),
    Object(676),
    Object(677),
    Object(675),
    Object(669),
    Object(678),
    Object(682),
    Object(683),
    Object(681),
    Object(684),
    Object(685),
    List(801),
    Object(687),
    Object(688),
    Object(686),
    Object(680),
    Object(690),
    List(807),
    Object(689),
    Object(693),
    Object(694),
    List(811),
    Object(695),
    List(813),
    Object(692),
    Object(698),
    Object(700),
    Object(701),
    Object(699),
    Object(703),
    List(820),
    Object(702),
    Object(704),
    List(823),
    Object(706),
    Object(707),
    Object(705),
    Object(697),
    Object(709),
    List(829),
    Object(708),
    Object(713),
    Object(714),
    List(833),
    Object(717),
    Object(718),
    Object(716),
    Object(719),
    Object(721),
    Object(722),
    Object(720),
    Object(715),
    List(842),
    Object(712),
    Object(725),
    List(845),
    Object(724),
    Object(729),
    Object(728),
    List(849),
    Object(727),
    Object(732),
    List(852),
    Object(731),
    List(854),
    Object(730),
    Object(736),
    List(857),
    Object(735),
    List(859),
    Object(739),
    Object(738),
    Object(741),
    Object(740),
    Object(745),
    Object(744),
    Object(746),
    Object(748),
    Object(749),
    Object(752),
    Number,
    List(8),
    SchemaOr(755),
    Object(755),
    List(874),
    Map(874),
    Map(873),
    Object(756),
    Object(757),
    List(879),
    Object(754),
    Object(759),
    Object(760),
    Object(758),
    Object(761),
    List(885),
    Object(762),
    List(887),
    Object(753),
    List(889),
    Object(766),
    Object(765),
    Object(764),
    Object(763),
    Object(751),
    Object(768),
    List(896),
    Object(767),
    Object(771),
    Object(770),
    Object(773),
    List(901),
    Object(772),
];

pub(super) static DEFAULTS: [&str; 19] = [
    r#""#,
    r#""default""#,
    r#""""#,
    r#""rbd""#,
    r#""admin""#,
    r#""/etc/ceph/keyring""#,
    r#""ReadWrite""#,
    r#""ext4""#,
    r#"false"#,
    r#""Shared""#,
    r#""ThinProvisioned""#,
    r#""xfs""#,
    r#""TCP""#,
    r#"0"#,
    r#"86400"#,
    r#"1"#,
    r#""Equal""#,
    r#"100"#,
    r#"{"single": {}}"#,
];

pub(super) static TYPES: [Type; 774] = [
    t(566, 48, 0, 4), // admissionregistration/v1.MutatingAdmissionPolicy
    t(24650, 18, 4, 15), // meta/v1.ObjectMeta
    t(22229, 22, 19, 6), // meta/v1.OwnerReference
    t(19364, 26, 25, 7), // meta/v1.ManagedFieldsEntry
    t(1793, 52, 32, 7), // admissionregistration/v1.MutatingAdmissionPolicySpec
    t(12547, 34, 39, 2), // admissionregistration/v1.ParamKind
    t(8848, 39, 41, 5), // admissionregistration/v1.MatchResources
    t(14771, 21, 46, 2), // meta/v1.LabelSelector
    t(14771, 32, 48, 3), // meta/v1.LabelSelectorRequirement
    t(2894, 48, 51, 6), // admissionregistration/v1.NamedRuleWithOperations
    t(13395, 33, 57, 2), // admissionregistration/v1.Variable
    t(13329, 33, 59, 3), // admissionregistration/v1.Mutation
    t(5844, 43, 62, 1), // admissionregistration/v1.ApplyConfiguration
    t(12513, 34, 63, 1), // admissionregistration/v1.JSONPatch
    t(8809, 39, 64, 2), // admissionregistration/v1.MatchCondition
    t(566, 55, 66, 4), // admissionregistration/v1.MutatingAdmissionPolicyBinding
    t(566, 59, 70, 3), // admissionregistration/v1.MutatingAdmissionPolicyBindingSpec
    t(13362, 33, 73, 4), // admissionregistration/v1.ParamRef
    t(1581, 53, 77, 4), // admissionregistration/v1.MutatingWebhookConfiguration
    t(1581, 40, 81, 12), // admissionregistration/v1.MutatingWebhook
    t(5316, 44, 93, 3), // admissionregistration/v1.WebhookClientConfig
    t(6948, 41, 96, 4), // admissionregistration/v1.ServiceReference
    t(5887, 43, 100, 5), // admissionregistration/v1.RuleWithOperations
    t(324, 50, 105, 5), // admissionregistration/v1.ValidatingAdmissionPolicy
    t(1419, 54, 110, 7), // admissionregistration/v1.ValidatingAdmissionPolicySpec
    t(11813, 35, 117, 4), // admissionregistration/v1.Validation
    t(7809, 40, 121, 2), // admissionregistration/v1.AuditAnnotation
    t(1086, 56, 123, 3), // admissionregistration/v1.ValidatingAdmissionPolicyStatus
    t(10464, 37, 126, 1), // admissionregistration/v1.TypeChecking
    t(6360, 42, 127, 2), // admissionregistration/v1.ExpressionWarning
    t(25331, 17, 129, 6), // meta/v1.Condition
    t(324, 57, 135, 4), // admissionregistration/v1.ValidatingAdmissionPolicyBinding
    t(324, 61, 139, 4), // admissionregistration/v1.ValidatingAdmissionPolicyBindingSpec
    t(1254, 55, 143, 4), // admissionregistration/v1.ValidatingWebhookConfiguration
    t(1254, 42, 147, 11), // admissionregistration/v1.ValidatingWebhook
    t(133, 54, 158, 4), // admissionregistration/v1alpha1.MutatingAdmissionPolicy
    t(684, 58, 162, 7), // admissionregistration/v1alpha1.MutatingAdmissionPolicySpec
    t(7889, 40, 169, 2), // admissionregistration/v1alpha1.ParamKind
    t(4866, 45, 171, 5), // admissionregistration/v1alpha1.MatchResources
    t(1473, 54, 176, 6), // admissionregistration/v1alpha1.NamedRuleWithOperations
    t(8965, 39, 182, 2), // admissionregistration/v1alpha1.Variable
    t(8887, 39, 184, 3), // admissionregistration/v1alpha1.Mutation
    t(2453, 49, 187, 1), // admissionregistration/v1alpha1.ApplyConfiguration
    t(7849, 40, 188, 1), // admissionregistration/v1alpha1.JSONPatch
    t(133, 61, 189, 4), // admissionregistration/v1alpha1.MutatingAdmissionPolicyBinding
    t(133, 65, 193, 3), // admissionregistration/v1alpha1.MutatingAdmissionPolicyBindingSpec
    t(8926, 39, 196, 4), // admissionregistration/v1alpha1.ParamRef
    t(0, 56, 200, 5), // admissionregistration/v1alpha1.ValidatingAdmissionPolicy
    t(446, 60, 205, 7), // admissionregistration/v1alpha1.ValidatingAdmissionPolicySpec
    t(6989, 41, 212, 4), // admissionregistration/v1alpha1.Validation
    t(4268, 46, 216, 2), // admissionregistration/v1alpha1.AuditAnnotation
    t(262, 62, 218, 3), // admissionregistration/v1alpha1.ValidatingAdmissionPolicyStatus
    t(5930, 43, 221, 1), // admissionregistration/v1alpha1.TypeChecking
    t(2942, 48, 222, 2), // admissionregistration/v1alpha1.ExpressionWarning
    t(0, 63, 224, 4), // admissionregistration/v1alpha1.ValidatingAdmissionPolicyBinding
    t(0, 67, 228, 4), // admissionregistration/v1alpha1.ValidatingAdmissionPolicyBindingSpec
    t(198, 53, 232, 4), // admissionregistration/v1beta1.MutatingAdmissionPolicy
    t(858, 57, 236, 7), // admissionregistration/v1beta1.MutatingAdmissionPolicySpec
    t(9043, 39, 243, 2), // admissionregistration/v1beta1.ParamKind
    t(5404, 44, 245, 5), // admissionregistration/v1beta1.MatchResources
    t(1634, 53, 250, 6), // admissionregistration/v1beta1.NamedRuleWithOperations
    t(9704, 38, 256, 2), // admissionregistration/v1beta1.Variable
    t(9628, 38, 258, 3), // admissionregistration/v1beta1.Mutation
    t(2990, 48, 261, 1), // admissionregistration/v1beta1.ApplyConfiguration
    t(9004, 39, 262, 1), // admissionregistration/v1beta1.JSONPatch
    t(5360, 44, 263, 2), // admissionregistration/v1beta1.MatchCondition
    t(198, 60, 265, 4), // admissionregistration/v1beta1.MutatingAdmissionPolicyBinding
    t(198, 64, 269, 3), // admissionregistration/v1beta1.MutatingAdmissionPolicyBindingSpec
    t(9666, 38, 272, 4), // admissionregistration/v1beta1.ParamRef
    t(742, 58, 276, 4), // admissionregistration/v1beta1.MutatingWebhookConfiguration
    t(742, 45, 280, 12), // admissionregistration/v1beta1.MutatingWebhook
    t(2502, 49, 292, 3), // admissionregistration/v1beta1.WebhookClientConfig
    t(4314, 46, 295, 4), // admissionregistration/v1beta1.ServiceReference
    t(67, 55, 299, 5), // admissionregistration/v1beta1.ValidatingAdmissionPolicy
    t(625, 59, 304, 7), // admissionregistration/v1beta1.ValidatingAdmissionPolicySpec
    t(7929, 40, 311, 4), // admissionregistration/v1beta1.Validation
    t(4911, 45, 315, 2), // admissionregistration/v1beta1.AuditAnnotation
    t(385, 61, 317, 3), // admissionregistration/v1beta1.ValidatingAdmissionPolicyStatus
    t(6402, 42, 320, 1), // admissionregistration/v1beta1.TypeChecking
    t(3422, 47, 321, 2), // admissionregistration/v1beta1.ExpressionWarning
    t(67, 62, 323, 4), // admissionregistration/v1beta1.ValidatingAdmissionPolicyBinding
    t(67, 66, 327, 4), // admissionregistration/v1beta1.ValidatingAdmissionPolicyBindingSpec
    t(506, 60, 331, 4), // admissionregistration/v1beta1.ValidatingWebhookConfiguration
    t(506, 47, 335, 11), // admissionregistration/v1beta1.ValidatingWebhook
    t(2103, 41, 346, 5), // apiserverinternal/v1alpha1.StorageVersion
    t(5001, 45, 351, 0), // apiserverinternal/v1alpha1.StorageVersionSpec
    t(3657, 47, 351, 3), // apiserverinternal/v1alpha1.StorageVersionStatus
    t(3610, 47, 354, 4), // apiserverinternal/v1alpha1.ServerStorageVersion
    t(2103, 50, 358, 6), // apiserverinternal/v1alpha1.StorageVersionCondition
    t(18636, 26, 364, 5), // apps/v1.ControllerRevision
    t(15154, 17, 369, 5), // apps/v1.DaemonSet
    t(22470, 21, 374, 5), // apps/v1.DaemonSetSpec
    t(21263, 23, 379, 2), // core/v1.PodTemplateSpec
    t(26612, 15, 381, 43), // core/v1.PodSpec
    t(12717, 14, 424, 31), // core/v1.Volume
    t(17484, 28, 455, 2), // core/v1.HostPathVolumeSource
    t(17456, 28, 457, 3), // core/v1.EmptyDirVolumeSource
    t(10501, 37, 460, 4), // core/v1.GCEPersistentDiskVolumeSource
    t(8169, 40, 464, 4), // core/v1.AWSElasticBlockStoreVolumeSource
    t(18177, 27, 468, 3), // core/v1.GitRepoVolumeSource
    t(19156, 26, 471, 5), // core/v1.SecretVolumeSource
    t(25110, 17, 476, 4), // core/v1.KeyToPath
    t(21148, 23, 480, 3), // core/v1.NFSVolumeSource
    t(19774, 25, 483, 11), // core/v1.ISCSIVolumeSource
    t(17512, 28, 494, 1), // core/v1.LocalObjectReference
    t(16763, 29, 495, 3), // core/v1.GlusterfsVolumeSource
    t(7276, 41, 498, 2), // core/v1.PersistentVolumeClaimVolumeSource
    t(21309, 23, 500, 8), // core/v1.RBDVolumeSource
    t(20414, 24, 508, 5), // core/v1.FlexVolumeSource
    t(18870, 26, 513, 4), // core/v1.CinderVolumeSource
    t(18844, 26, 517, 6), // core/v1.CephFSVolumeSource
    t(18150, 27, 523, 2), // core/v1.FlockerVolumeSource
    t(15340, 31, 525, 3), // core/v1.DownwardAPIVolumeSource
    t(16705, 29, 528, 5), // core/v1.DownwardAPIVolumeFile
    t(18258, 27, 533, 2), // core/v1.ObjectFieldSelector
    t(16821, 29, 535, 3), // core/v1.ResourceFieldSelector
    t(21899, 22, 538, 5), // core/v1.FCVolumeSource
    t(16531, 29, 543, 3), // core/v1.AzureFileVolumeSource
    t(16560, 29, 546, 5), // core/v1.ConfigMapVolumeSource
    t(10084, 38, 551, 4), // core/v1.VsphereVirtualDiskVolumeSource
    t(18285, 27, 555, 6), // core/v1.QuobyteVolumeSource
    t(16502, 29, 561, 6), // core/v1.AzureDiskVolumeSource
    t(8289, 40, 567, 2), // core/v1.PhotonPersistentDiskVolumeSource
    t(16792, 29, 569, 3), // core/v1.ProjectedVolumeSource
    t(20582, 24, 572, 6), // core/v1.VolumeProjection
    t(20558, 24, 578, 3), // core/v1.SecretProjection
    t(16676, 29, 581, 1), // core/v1.DownwardAPIProjection
    t(18123, 27, 582, 3), // core/v1.ConfigMapProjection
    t(10612, 37, 585, 4), // core/v1.ServiceAccountTokenProjection
    t(11237, 36, 589, 6), // core/v1.ClusterTrustBundleProjection
    t(14643, 32, 595, 8), // core/v1.PodCertificateProjection
    t(17568, 28, 603, 3), // core/v1.PortworxVolumeSource
    t(18339, 27, 606, 10), // core/v1.ScaleIOVolumeSource
    t(16879, 29, 616, 5), // core/v1.StorageOSVolumeSource
    t(21033, 23, 621, 5), // core/v1.CSIVolumeSource
    t(16734, 29, 626, 1), // core/v1.EphemeralVolumeSource
    t(10538, 37, 627, 2), // core/v1.PersistentVolumeClaimTemplate
    t(13692, 33, 629, 9), // core/v1.PersistentVolumeClaimSpec
    t(12717, 34, 638, 2), // core/v1.VolumeResourceRequirements
    t(13791, 33, 640, 3), // core/v1.TypedLocalObjectReference
    t(17652, 28, 643, 4), // core/v1.TypedObjectReference
    t(19799, 25, 647, 2), // core/v1.ImageVolumeSource
    t(8209, 17, 649, 25), // core/v1.Container
    t(22554, 21, 674, 5), // core/v1.ContainerPort
    t(22596, 21, 679, 3), // core/v1.EnvFromSource
    t(18922, 26, 682, 2), // core/v1.ConfigMapEnvSource
    t(21355, 23, 684, 2), // core/v1.SecretEnvSource
    t(23301, 14, 686, 3), // core/v1.EnvVar
    t(23301, 20, 689, 5), // core/v1.EnvVarSource
    t(17428, 28, 694, 3), // core/v1.ConfigMapKeySelector
    t(19924, 25, 697, 3), // core/v1.SecretKeySelector
    t(21125, 23, 700, 4), // core/v1.FileKeySelector
    t(17596, 28, 704, 3), // core/v1.ResourceRequirements
    t(22680, 21, 707, 2), // core/v1.ResourceClaim
    t(16589, 29, 709, 2), // core/v1.ContainerResizePolicy
    t(9160, 28, 711, 2), // core/v1.ContainerRestartRule
    t(9160, 39, 713, 2), // core/v1.ContainerRestartRuleOnExitCodes
    t(19949, 19, 715, 8), // core/v1.VolumeMount
    t(23381, 20, 723, 2), // core/v1.VolumeDevice
    t(28090, 13, 725, 10), // core/v1.Probe
    t(24344, 18, 735, 1), // core/v1.ExecAction
    t(22617, 21, 736, 6), // core/v1.HTTPGetAction
    t(24380, 18, 742, 2), // core/v1.HTTPHeader
    t(21424, 23, 744, 2), // core/v1.TCPSocketAction
    t(24362, 18, 746, 3), // core/v1.GRPCAction
    t(20438, 17, 749, 3), // core/v1.Lifecycle
    t(20438, 24, 752, 4), // core/v1.LifecycleHandler
    t(23895, 19, 756, 1), // core/v1.SleepAction
    t(21401, 23, 757, 12), // core/v1.SecurityContext
    t(23261, 20, 769, 2), // core/v1.Capabilities
    t(22053, 22, 771, 4), // core/v1.SELinuxOptions
    t(10649, 37, 775, 4), // core/v1.WindowsSecurityContextOptions
    t(22075, 22, 779, 2), // core/v1.SeccompProfile
    t(21010, 23, 781, 2), // core/v1.AppArmorProfile
    t(18948, 26, 783, 26), // core/v1.EphemeralContainer
    t(19130, 26, 809, 13), // core/v1.PodSecurityContext
    t(27399, 14, 822, 2), // core/v1.Sysctl
    t(25834, 16, 824, 3), // core/v1.Affinity
    t(23321, 20, 827, 2), // core/v1.NodeAffinity
    t(15402, 20, 829, 1), // core/v1.NodeSelector
    t(20510, 24, 830, 2), // core/v1.NodeSelectorTerm
    t(15402, 31, 832, 3), // core/v1.NodeSelectorRequirement
    t(15433, 31, 835, 2), // core/v1.PreferredSchedulingTerm
    t(21217, 19, 837, 2), // core/v1.PodAffinity
    t(21217, 23, 839, 6), // core/v1.PodAffinityTerm
    t(15464, 31, 845, 2), // core/v1.WeightedPodAffinityTerm
    t(21240, 23, 847, 2), // core/v1.PodAntiAffinity
    t(24434, 18, 849, 5), // core/v1.Toleration
    t(25093, 17, 854, 2), // core/v1.HostAlias
    t(19078, 20, 856, 3), // core/v1.PodDNSConfig
    t(19078, 26, 859, 2), // core/v1.PodDNSConfigOption
    t(20534, 24, 861, 1), // core/v1.PodReadinessGate
    t(14675, 32, 862, 8), // core/v1.TopologySpreadConstraint
    t(28077, 13, 870, 1), // core/v1.PodOS
    t(19874, 25, 871, 1), // core/v1.PodSchedulingGate
    t(16235, 24, 872, 3), // core/v1.PodResourceClaim
    t(19104, 26, 875, 1), // core/v1.PodSchedulingGroup
    t(19749, 25, 876, 2), // core/v1.EvictionResponder
    t(15154, 31, 878, 2), // apps/v1.DaemonSetUpdateStrategy
    t(16115, 30, 880, 2), // apps/v1.RollingUpdateDaemonSet
    t(20941, 23, 882, 10), // apps/v1.DaemonSetStatus
    t(18662, 26, 892, 5), // apps/v1.DaemonSetCondition
    t(17988, 18, 897, 5), // apps/v1.Deployment
    t(21723, 22, 902, 8), // apps/v1.DeploymentSpec
    t(18688, 26, 910, 2), // apps/v1.DeploymentStrategy
    t(15185, 31, 912, 2), // apps/v1.RollingUpdateDeployment
    t(20270, 24, 914, 9), // apps/v1.DeploymentStatus
    t(17988, 27, 923, 6), // apps/v1.DeploymentCondition
    t(18015, 18, 929, 5), // apps/v1.ReplicaSet
    t(21745, 22, 934, 4), // apps/v1.ReplicaSetSpec
    t(20294, 24, 938, 7), // apps/v1.ReplicaSetStatus
    t(18015, 27, 945, 5), // apps/v1.ReplicaSetCondition
    t(1309, 19, 950, 5), // apps/v1.StatefulSet
    t(20964, 23, 955, 11), // apps/v1.StatefulSetSpec
    t(7276, 29, 966, 5), // core/v1.PersistentVolumeClaim
    t(12198, 35, 971, 9), // core/v1.PersistentVolumeClaimStatus
    t(9970, 38, 980, 6), // core/v1.PersistentVolumeClaimCondition
    t(19026, 26, 986, 2), // core/v1.ModifyVolumeStatus
    t(19182, 26, 988, 2), // core/v1.VolumeHealthStatus
    t(16908, 29, 990, 3), // core/v1.VolumeHealthCondition
    t(13494, 33, 993, 2), // apps/v1.StatefulSetUpdateStrategy
    t(7969, 40, 995, 2), // apps/v1.RollingUpdateStatefulSetStrategy
    t(1309, 55, 997, 2), // apps/v1.StatefulSetPersistentVolumeClaimRetentionPolicy
    t(18042, 27, 999, 1), // apps/v1.StatefulSetOrdinals
    t(19649, 25, 1000, 10), // apps/v1.StatefulSetStatus
    t(17372, 28, 1010, 5), // apps/v1.StatefulSetCondition
    t(7112, 35, 1015, 4), // authentication/v1.SelfSubjectReview
    t(7112, 41, 1019, 1), // authentication/v1.SelfSubjectReviewStatus
    t(18714, 26, 1020, 4), // authentication/v1.UserInfo
    t(11129, 30, 1024, 5), // authentication/v1.TokenRequest
    t(12615, 34, 1029, 4), // authentication/v1.TokenRequestSpec
    t(9818, 38, 1033, 4), // authentication/v1.BoundObjectReference
    t(11129, 36, 1037, 2), // authentication/v1.TokenRequestStatus
    t(11918, 29, 1039, 5), // authentication/v1.TokenReview
    t(13527, 33, 1044, 2), // authentication/v1.TokenReviewSpec
    t(11918, 35, 1046, 4), // authentication/v1.TokenReviewStatus
    t(7153, 41, 1050, 5), // authorization/v1.LocalSubjectAccessReview
    t(8089, 40, 1055, 6), // authorization/v1.SubjectAccessReviewSpec
    t(11953, 35, 1061, 9), // authorization/v1.ResourceAttributes
    t(8009, 40, 1070, 2), // authorization/v1.FieldSelectorAttributes
    t(14739, 32, 1072, 3), // meta/v1.FieldSelectorRequirement
    t(8049, 40, 1075, 2), // authorization/v1.LabelSelectorAttributes
    t(9856, 38, 1077, 2), // authorization/v1.NonResourceAttributes
    t(6444, 42, 1079, 4), // authorization/v1.SubjectAccessReviewStatus
    t(5448, 40, 1083, 5), // authorization/v1.SelfSubjectAccessReview
    t(5448, 44, 1088, 2), // authorization/v1.SelfSubjectAccessReviewSpec
    t(6016, 39, 1090, 5), // authorization/v1.SelfSubjectRulesReview
    t(6016, 43, 1095, 1), // authorization/v1.SelfSubjectRulesReviewSpec
    t(7194, 41, 1096, 4), // authorization/v1.SubjectRulesReviewStatus
    t(16444, 29, 1100, 4), // authorization/v1.ResourceRule
    t(14515, 32, 1104, 2), // authorization/v1.NonResourceRule
    t(6444, 36, 1106, 5), // authorization/v1.SubjectAccessReview
    t(5492, 38, 1111, 5), // autoscaling/v1.HorizontalPodAutoscaler
    t(6528, 42, 1116, 4), // autoscaling/v1.HorizontalPodAutoscalerSpec
    t(6486, 42, 1120, 3), // autoscaling/v1.CrossVersionObjectReference
    t(5492, 44, 1123, 5), // autoscaling/v1.HorizontalPodAutoscalerStatus
    t(18740, 20, 1128, 5), // autoscaling/v1.Scale
    t(20318, 24, 1133, 1), // autoscaling/v1.ScaleSpec
    t(18740, 26, 1134, 2), // autoscaling/v1.ScaleStatus
    t(3704, 38, 1136, 5), // autoscaling/v2.HorizontalPodAutoscaler
    t(6612, 42, 1141, 5), // autoscaling/v2.HorizontalPodAutoscalerSpec
    t(6570, 42, 1146, 3), // autoscaling/v2.CrossVersionObjectReference
    t(19674, 25, 1149, 6), // autoscaling/v2.MetricSpec
    t(13560, 33, 1155, 3), // autoscaling/v2.ObjectMetricSource
    t(18096, 27, 1158, 4), // autoscaling/v2.MetricTarget
    t(15247, 31, 1162, 2), // autoscaling/v2.MetricIdentifier
    t(15278, 31, 1164, 2), // autoscaling/v2.PodsMetricSource
    t(12058, 35, 1166, 2), // autoscaling/v2.ResourceMetricSource
    t(5536, 44, 1168, 3), // autoscaling/v2.ContainerResourceMetricSource
    t(11988, 35, 1171, 2), // autoscaling/v2.ExternalMetricSource
    t(4406, 46, 1173, 2), // autoscaling/v2.HorizontalPodAutoscalerBehavior
    t(16145, 30, 1175, 4), // autoscaling/v2.HPAScalingRules
    t(15216, 31, 1179, 3), // autoscaling/v2.HPAScalingPolicy
    t(5624, 44, 1182, 6), // autoscaling/v2.HorizontalPodAutoscalerStatus
    t(18069, 27, 1188, 6), // autoscaling/v2.MetricStatus
    t(13593, 33, 1194, 3), // autoscaling/v2.ObjectMetricStatus
    t(14547, 32, 1197, 3), // autoscaling/v2.MetricValueStatus
    t(15309, 31, 1200, 2), // autoscaling/v2.PodsMetricStatus
    t(12093, 35, 1202, 2), // autoscaling/v2.ResourceMetricStatus
    t(5580, 44, 1204, 3), // autoscaling/v2.ContainerResourceMetricStatus
    t(12023, 35, 1207, 2), // autoscaling/v2.ExternalMetricStatus
    t(3704, 47, 1209, 6), // autoscaling/v2.HorizontalPodAutoscalerCondition
    t(21767, 16, 1215, 5), // batch/v1.CronJob
    t(23201, 20, 1220, 8), // batch/v1.CronJobSpec
    t(20342, 24, 1228, 2), // batch/v1.JobTemplateSpec
    t(25754, 16, 1230, 17), // batch/v1.JobSpec
    t(3751, 25, 1247, 1), // batch/v1.PodFailurePolicy
    t(16473, 29, 1248, 3), // batch/v1.PodFailurePolicyRule
    t(3751, 47, 1251, 3), // batch/v1.PodFailurePolicyOnExitCodesRequirement
    t(3798, 47, 1254, 2), // batch/v1.PodFailurePolicyOnPodConditionsPattern
    t(18766, 22, 1256, 1), // batch/v1.SuccessPolicy
    t(18766, 26, 1257, 2), // batch/v1.SuccessPolicyRule
    t(12128, 35, 1259, 4), // batch/v1.JobSchedulingConfiguration
    t(1897, 52, 1263, 2), // scheduling/v1alpha3.WorkloadPodGroupSchedulingPolicy
    t(915, 57, 1265, 0), // scheduling/v1alpha3.WorkloadPodGroupBasicSchedulingPolicy
    t(1142, 56, 1265, 1), // scheduling/v1alpha3.WorkloadPodGroupGangSchedulingPolicy
    t(972, 57, 1266, 1), // scheduling/v1alpha3.WorkloadPodGroupSchedulingConstraints
    t(10426, 38, 1267, 1), // scheduling/v1alpha3.TopologyConstraint
    t(2403, 50, 1268, 2), // scheduling/v1alpha3.WorkloadPodGroupDisruptionMode
    t(1198, 56, 1270, 0), // scheduling/v1alpha3.WorkloadPodGroupSingleDisruptionMode
    t(1740, 53, 1270, 0), // scheduling/v1alpha3.WorkloadPodGroupAllDisruptionMode
    t(2747, 49, 1270, 3), // scheduling/v1alpha3.WorkloadPodGroupResourceClaim
    t(21767, 22, 1273, 3), // batch/v1.CronJobStatus
    t(21194, 23, 1276, 7), // core/v1.ObjectReference
    t(12128, 12, 1283, 5), // batch/v1.Job
    t(24272, 18, 1288, 11), // batch/v1.JobStatus
    t(22491, 21, 1299, 6), // batch/v1.JobCondition
    t(14579, 32, 1305, 2), // batch/v1.UncountedTerminatedPods
    t(2153, 41, 1307, 5), // certificates/v1.CertificateSigningRequest
    t(5046, 45, 1312, 8), // certificates/v1.CertificateSigningRequestSpec
    t(3845, 47, 1320, 2), // certificates/v1.CertificateSigningRequestStatus
    t(2153, 50, 1322, 6), // certificates/v1.CertificateSigningRequestCondition
    t(9894, 34, 1328, 4), // certificates/v1.ClusterTrustBundle
    t(9894, 38, 1332, 2), // certificates/v1.ClusterTrustBundleSpec
    t(6059, 37, 1334, 5), // certificates/v1.PodCertificateRequest
    t(7235, 41, 1339, 10), // certificates/v1.PodCertificateRequestSpec
    t(6059, 43, 1349, 5), // certificates/v1.PodCertificateRequestStatus
    t(5668, 40, 1354, 4), // certificates/v1alpha1.ClusterTrustBundle
    t(5668, 44, 1358, 2), // certificates/v1alpha1.ClusterTrustBundleSpec
    t(1364, 46, 1360, 5), // certificates/v1beta1.CertificateSigningRequest
    t(2203, 50, 1365, 8), // certificates/v1beta1.CertificateSigningRequestSpec
    t(1845, 52, 1373, 2), // certificates/v1beta1.CertificateSigningRequestStatus
    t(1364, 55, 1375, 6), // certificates/v1beta1.CertificateSigningRequestCondition
    t(6102, 39, 1381, 4), // certificates/v1beta1.ClusterTrustBundle
    t(6102, 43, 1385, 2), // certificates/v1beta1.ClusterTrustBundleSpec
    t(3134, 42, 1387, 5), // certificates/v1beta1.PodCertificateRequest
    t(4452, 46, 1392, 12), // certificates/v1beta1.PodCertificateRequestSpec
    t(3134, 48, 1404, 5), // certificates/v1beta1.PodCertificateRequestStatus
    t(19724, 21, 1409, 4), // coordination/v1.Lease
    t(19724, 25, 1413, 7), // coordination/v1.LeaseSpec
    t(8129, 36, 1420, 4), // coordination/v1alpha2.LeaseCandidate
    t(8129, 40, 1424, 6), // coordination/v1alpha2.LeaseCandidateSpec
    t(9082, 26, 1430, 4), // coordination/v1beta1.Lease
    t(16175, 30, 1434, 7), // coordination/v1beta1.LeaseSpec
    t(9082, 35, 1441, 4), // coordination/v1beta1.LeaseCandidate
    t(9082, 39, 1445, 6), // coordination/v1beta1.LeaseCandidateSpec
    t(26597, 15, 1451, 4), // core/v1.Binding
    t(21056, 23, 1455, 4), // core/v1.ComponentStatus
    t(18896, 26, 1459, 4), // core/v1.ComponentCondition
    t(13659, 17, 1463, 6), // core/v1.ConfigMap
    t(25076, 17, 1469, 4), // core/v1.Endpoints
    t(21877, 22, 1473, 3), // core/v1.EndpointSubset
    t(21102, 23, 1476, 4), // core/v1.EndpointAddress
    t(23281, 20, 1480, 4), // core/v1.EndpointPort
    t(23800, 13, 1484, 17), // core/v1.Event
    t(23819, 19, 1501, 2), // core/v1.EventSource
    t(23800, 19, 1503, 2), // core/v1.EventSeries
    t(21921, 18, 1505, 4), // core/v1.LimitRange
    t(21943, 22, 1509, 1), // core/v1.LimitRangeSpec
    t(21921, 22, 1510, 6), // core/v1.LimitRangeItem
    t(19052, 17, 1516, 5), // core/v1.Namespace
    t(22638, 21, 1521, 1), // core/v1.NamespaceSpec
    t(21171, 23, 1522, 2), // core/v1.NamespaceStatus
    t(19052, 26, 1524, 5), // core/v1.NamespaceCondition
    t(6654, 12, 1529, 5), // core/v1.Node
    t(25850, 16, 1534, 8), // core/v1.NodeSpec
    t(28103, 13, 1542, 4), // core/v1.Taint
    t(20462, 24, 1546, 1), // core/v1.NodeConfigSource
    t(13659, 33, 1547, 5), // core/v1.ConfigMapNodeConfigSource
    t(15371, 31, 1552, 1), // core/v1.NodePodPreemptionPolicy
    t(24398, 18, 1553, 14), // core/v1.NodeStatus
    t(22659, 21, 1567, 6), // core/v1.NodeCondition
    t(23838, 19, 1573, 2), // core/v1.NodeAddress
    t(18231, 27, 1575, 1), // core/v1.NodeDaemonEndpoints
    t(21855, 22, 1576, 1), // core/v1.DaemonEndpoint
    t(21987, 22, 1577, 11), // core/v1.NodeSystemInfo
    t(21965, 22, 1588, 1), // core/v1.NodeSwapStatus
    t(21833, 22, 1589, 2), // core/v1.ContainerImage
    t(21789, 22, 1591, 2), // core/v1.AttachedVolume
    t(20486, 24, 1593, 4), // core/v1.NodeConfigStatus
    t(12683, 26, 1597, 2), // core/v1.NodeRuntimeHandler
    t(12683, 34, 1599, 2), // core/v1.NodeRuntimeHandlerFeatures
    t(23341, 20, 1601, 1), // core/v1.NodeFeatures
    t(7276, 24, 1602, 5), // core/v1.PersistentVolume
    t(17540, 28, 1607, 31), // core/v1.PersistentVolumeSpec
    t(9199, 39, 1638, 4), // core/v1.GlusterfsPersistentVolumeSource
    t(13725, 33, 1642, 8), // core/v1.RBDPersistentVolumeSource
    t(21378, 23, 1650, 2), // core/v1.SecretReference
    t(12163, 35, 1652, 11), // core/v1.ISCSIPersistentVolumeSource
    t(11201, 36, 1663, 4), // core/v1.CinderPersistentVolumeSource
    t(11165, 36, 1667, 6), // core/v1.CephFSPersistentVolumeSource
    t(12649, 34, 1673, 5), // core/v1.FlexPersistentVolumeSource
    t(9121, 39, 1678, 4), // core/v1.AzureFilePersistentVolumeSource
    t(10575, 37, 1682, 10), // core/v1.ScaleIOPersistentVolumeSource
    t(19849, 25, 1692, 2), // core/v1.LocalVolumeSource
    t(9238, 39, 1694, 5), // core/v1.StorageOSPersistentVolumeSource
    t(13626, 33, 1699, 10), // core/v1.CSIPersistentVolumeSource
    t(19208, 26, 1709, 1), // core/v1.VolumeNodeAffinity
    t(16205, 30, 1710, 4), // core/v1.PersistentVolumeStatus
    t(10008, 11, 1714, 5), // core/v1.Pod
    t(25127, 17, 1719, 22), // core/v1.PodStatus
    t(23361, 20, 1741, 7), // core/v1.PodCondition
    t(27385, 14, 1748, 1), // core/v1.HostIP
    t(28064, 13, 1749, 1), // core/v1.PodIP
    t(21079, 23, 1750, 15), // core/v1.ContainerStatus
    t(14611, 22, 1765, 3), // core/v1.ContainerState
    t(16647, 29, 1768, 2), // core/v1.ContainerStateWaiting
    t(16618, 29, 1770, 1), // core/v1.ContainerStateRunning
    t(14611, 32, 1771, 7), // core/v1.ContainerStateTerminated
    t(19949, 25, 1778, 5), // core/v1.VolumeMountStatus
    t(23401, 20, 1783, 1), // core/v1.VolumeStatus
    t(19824, 25, 1784, 1), // core/v1.ImageVolumeStatus
    t(22575, 21, 1785, 1), // core/v1.ContainerUser
    t(18974, 26, 1786, 3), // core/v1.LinuxContainerUser
    t(22031, 22, 1789, 2), // core/v1.ResourceStatus
    t(22009, 22, 1791, 3), // core/v1.ResourceHealth
    t(16235, 30, 1794, 2), // core/v1.PodResourceClaimStatus
    t(10008, 38, 1796, 2), // core/v1.PodExtendedResourceClaimStatus
    t(8209, 40, 1798, 3), // core/v1.ContainerExtendedResourceRequest
    t(6654, 42, 1801, 4), // core/v1.NodeAllocatableResourceClaimStatus
    t(9932, 38, 1805, 2), // core/v1.NodeAllocatableMappedResources
    t(8249, 40, 1807, 3), // core/v1.NodeAllocatableOverheadResources
    t(21286, 23, 1810, 3), // core/v1.PodVolumeHealth
    t(21263, 19, 1813, 4), // core/v1.PodTemplate
    t(21332, 23, 1817, 5), // core/v1.RangeAllocation
    t(10046, 29, 1822, 5), // core/v1.ReplicationController
    t(13758, 33, 1827, 4), // core/v1.ReplicationControllerSpec
    t(12233, 35, 1831, 6), // core/v1.ReplicationControllerStatus
    t(10046, 38, 1837, 5), // core/v1.ReplicationControllerCondition
    t(18312, 21, 1842, 5), // core/v1.ResourceQuota
    t(19899, 25, 1847, 3), // core/v1.ResourceQuotaSpec
    t(22701, 21, 1850, 1), // core/v1.ScopeSelector
    t(7317, 41, 1851, 3), // core/v1.ScopedResourceSelectorRequirement
    t(18312, 27, 1854, 2), // core/v1.ResourceQuotaStatus
    t(19156, 14, 1856, 7), // core/v1.Secret
    t(10612, 15, 1863, 5), // core/v1.Service
    t(23876, 19, 1868, 20), // core/v1.ServiceSpec
    t(23857, 19, 1888, 6), // core/v1.ServicePort
    t(16850, 29, 1894, 1), // core/v1.SessionAffinityConfig
    t(21811, 22, 1895, 1), // core/v1.ClientIPConfig
    t(22722, 21, 1896, 2), // core/v1.ServiceStatus
    t(19000, 26, 1898, 1), // core/v1.LoadBalancerStatus
    t(18204, 27, 1899, 4), // core/v1.LoadBalancerIngress
    t(24416, 18, 1903, 3), // core/v1.PortStatus
    t(10612, 22, 1906, 6), // core/v1.ServiceAccount
    t(19286, 26, 1912, 6), // discovery/v1.EndpointSlice
    t(15526, 21, 1918, 8), // discovery/v1.Endpoint
    t(15526, 31, 1926, 3), // discovery/v1.EndpointConditions
    t(19260, 26, 1929, 2), // discovery/v1.EndpointHints
    t(23461, 20, 1931, 1), // discovery/v1.ForZone
    t(23441, 20, 1932, 1), // discovery/v1.ForNode
    t(19974, 25, 1933, 4), // discovery/v1.EndpointPort
    t(22743, 15, 1937, 17), // events/v1.Event
    t(22743, 21, 1954, 2), // events/v1.EventSeries
    t(12751, 25, 1956, 5), // flowcontrol/v1.FlowSchema
    t(16966, 29, 1961, 4), // flowcontrol/v1.FlowSchemaSpec
    t(2303, 50, 1965, 1), // flowcontrol/v1.PriorityLevelConfigurationReference
    t(10122, 38, 1966, 1), // flowcontrol/v1.FlowDistinguisherMethod
    t(10160, 38, 1967, 3), // flowcontrol/v1.PolicyRulesWithSubjects
    t(22185, 22, 1970, 4), // flowcontrol/v1.Subject
    t(19338, 26, 1974, 1), // flowcontrol/v1.UserSubject
    t(18393, 27, 1975, 1), // flowcontrol/v1.GroupSubject
    t(11309, 36, 1976, 2), // flowcontrol/v1.ServiceAccountSubject
    t(13824, 33, 1978, 5), // flowcontrol/v1.ResourcePolicyRule
    t(11273, 36, 1983, 2), // flowcontrol/v1.NonResourcePolicyRule
    t(15557, 31, 1985, 1), // flowcontrol/v1.FlowSchemaStatus
    t(12751, 34, 1986, 5), // flowcontrol/v1.FlowSchemaCondition
    t(2253, 41, 1991, 5), // flowcontrol/v1.PriorityLevelConfiguration
    t(5091, 45, 1996, 3), // flowcontrol/v1.PriorityLevelConfigurationSpec
    t(3182, 48, 1999, 4), // flowcontrol/v1.LimitedPriorityLevelConfiguration
    t(17680, 28, 2003, 2), // flowcontrol/v1.LimitResponse
    t(12268, 35, 2005, 3), // flowcontrol/v1.QueuingConfiguration
    t(3892, 47, 2008, 2), // flowcontrol/v1.ExemptPriorityLevelConfiguration
    t(3939, 47, 2010, 1), // flowcontrol/v1.PriorityLevelConfigurationStatus
    t(2253, 50, 2011, 5), // flowcontrol/v1.PriorityLevelConfigurationCondition
    t(4498, 27, 2016, 5), // lifecycle/v1alpha1.Eviction
    t(15588, 31, 2021, 1), // lifecycle/v1alpha1.EvictionSpec
    t(13890, 33, 2022, 1), // lifecycle/v1alpha1.EvictionTarget
    t(9277, 39, 2023, 2), // lifecycle/v1alpha1.EvictionPodReference
    t(13857, 33, 2025, 5), // lifecycle/v1alpha1.EvictionStatus
    t(17708, 28, 2030, 2), // lifecycle/v1alpha1.Requester
    t(12819, 34, 2032, 3), // lifecycle/v1alpha1.TargetResponder
    t(12785, 34, 2035, 6), // lifecycle/v1alpha1.ResponderStatus
    t(4498, 34, 2041, 5), // lifecycle/v1alpha1.EvictionRequest
    t(10198, 38, 2046, 3), // lifecycle/v1alpha1.EvictionRequestSpec
    t(8409, 40, 2049, 1), // lifecycle/v1alpha1.EvictionRequestTarget
    t(4498, 46, 2050, 2), // lifecycle/v1alpha1.EvictionRequestPodReference
    t(8369, 40, 2052, 2), // lifecycle/v1alpha1.EvictionRequestStatus
    t(18420, 23, 2054, 4), // networking/v1.IPAddress
    t(18420, 27, 2058, 1), // networking/v1.IPAddressSpec
    t(17024, 29, 2059, 4), // networking/v1.ParentReference
    t(5136, 21, 2063, 5), // networking/v1.Ingress
    t(20024, 25, 2068, 4), // networking/v1.IngressSpec
    t(17736, 28, 2072, 2), // networking/v1.IngressBackend
    t(12303, 35, 2074, 2), // networking/v1.IngressServiceBackend
    t(14803, 32, 2076, 2), // networking/v1.ServiceBackendPort
    t(20654, 24, 2078, 2), // networking/v1.IngressTLS
    t(19999, 25, 2080, 2), // networking/v1.IngressRule
    t(12853, 34, 2082, 1), // networking/v1.HTTPIngressRuleValue
    t(16995, 29, 2083, 3), // networking/v1.HTTPIngressPath
    t(18447, 27, 2086, 1), // networking/v1.IngressStatus
    t(9316, 39, 2087, 1), // networking/v1.IngressLoadBalancerStatus
    t(8449, 40, 2088, 3), // networking/v1.IngressLoadBalancerIngress
    t(15619, 31, 2091, 3), // networking/v1.IngressPortStatus
    t(5136, 26, 2094, 4), // networking/v1.IngressClass
    t(16265, 30, 2098, 2), // networking/v1.IngressClassSpec
    t(5136, 45, 2100, 5), // networking/v1.IngressClassParametersReference
    t(10236, 27, 2105, 4), // networking/v1.NetworkPolicy
    t(15712, 31, 2109, 4), // networking/v1.NetworkPolicySpec
    t(10236, 38, 2113, 2), // networking/v1.NetworkPolicyIngressRule
    t(15681, 31, 2115, 3), // networking/v1.NetworkPolicyPort
    t(15650, 31, 2118, 3), // networking/v1.NetworkPolicyPeer
    t(22953, 21, 2121, 2), // networking/v1.IPBlock
    t(10686, 37, 2123, 2), // networking/v1.NetworkPolicyEgressRule
    t(15743, 25, 2125, 5), // networking/v1.ServiceCIDR
    t(17053, 29, 2130, 1), // networking/v1.ServiceCIDRSpec
    t(15743, 31, 2131, 1), // networking/v1.ServiceCIDRStatus
    t(23621, 20, 2132, 6), // node/v1.RuntimeClass
    t(26218, 16, 2138, 1), // node/v1.Overhead
    t(24686, 18, 2139, 2), // node/v1.Scheduling
    t(24776, 18, 2141, 4), // policy/v1.Eviction
    t(22890, 21, 2145, 8), // meta/v1.DeleteOptions
    t(22932, 21, 2153, 2), // meta/v1.Preconditions
    t(12338, 29, 2155, 5), // policy/v1.PodDisruptionBudget
    t(13923, 33, 2160, 4), // policy/v1.PodDisruptionBudgetSpec
    t(12338, 35, 2164, 7), // policy/v1.PodDisruptionBudgetStatus
    t(19416, 19, 2171, 5), // rbac/v1.ClusterRole
    t(24794, 18, 2176, 5), // rbac/v1.PolicyRule
    t(21562, 23, 2181, 1), // rbac/v1.AggregationRule
    t(19416, 26, 2182, 5), // rbac/v1.ClusterRoleBinding
    t(27017, 15, 2187, 4), // rbac/v1.Subject
    t(27002, 15, 2191, 3), // rbac/v1.RoleRef
    t(24085, 12, 2194, 4), // rbac/v1.Role
    t(24085, 19, 2198, 5), // rbac/v1.RoleBinding
    t(11453, 23, 2203, 4), // resource/v1.DeviceClass
    t(18528, 27, 2207, 3), // resource/v1.DeviceClassSpec
    t(19468, 26, 2210, 1), // resource/v1.DeviceSelector
    t(17140, 29, 2211, 1), // resource/v1.CELDeviceSelector
    t(11453, 36, 2212, 1), // resource/v1.DeviceClassConfiguration
    t(10723, 37, 2213, 2), // resource/v1.OpaqueDeviceConfiguration
    t(13989, 27, 2215, 5), // resource/v1.DeviceTaintRule
    t(15774, 31, 2220, 2), // resource/v1.DeviceTaintRuleSpec
    t(15805, 31, 2222, 3), // resource/v1.DeviceTaintSelector
    t(13989, 23, 2225, 4), // resource/v1.DeviceTaint
    t(13989, 33, 2229, 1), // resource/v1.DeviceTaintRuleStatus
    t(6696, 25, 2230, 5), // resource/v1.ResourceClaim
    t(17198, 29, 2235, 1), // resource/v1.ResourceClaimSpec
    t(11417, 23, 2236, 3), // resource/v1.DeviceClaim
    t(7399, 25, 2239, 3), // resource/v1.DeviceRequest
    t(16295, 30, 2242, 7), // resource/v1.ExactDeviceRequest
    t(17848, 28, 2249, 5), // resource/v1.DeviceToleration
    t(14835, 32, 2254, 1), // resource/v1.CapacityRequirements
    t(17820, 28, 2255, 7), // resource/v1.DeviceSubRequest
    t(17792, 28, 2262, 3), // resource/v1.DeviceConstraint
    t(11417, 36, 2265, 2), // resource/v1.DeviceClaimConfiguration
    t(15836, 31, 2267, 3), // resource/v1.ResourceClaimStatus
    t(17764, 28, 2270, 3), // resource/v1.AllocationResult
    t(12921, 34, 2273, 2), // resource/v1.DeviceAllocationResult
    t(7399, 41, 2275, 11), // resource/v1.DeviceRequestAllocationResult
    t(7358, 41, 2286, 3), // resource/v1.DeviceAllocationConfiguration
    t(6696, 42, 2289, 4), // resource/v1.ResourceClaimConsumerReference
    t(13956, 33, 2293, 7), // resource/v1.AllocatedDeviceStatus
    t(17169, 29, 2300, 3), // resource/v1.NetworkDeviceData
    t(10760, 33, 2303, 4), // resource/v1.ResourceClaimTemplate
    t(10760, 37, 2307, 2), // resource/v1.ResourceClaimTemplateSpec
    t(17227, 25, 2309, 4), // resource/v1.ResourceSlice
    t(17227, 29, 2313, 10), // resource/v1.ResourceSliceSpec
    t(20750, 24, 2323, 3), // resource/v1.ResourcePool
    t(7358, 18, 2326, 13), // resource/v1.Device
    t(18501, 27, 2339, 8), // resource/v1.DeviceAttribute
    t(19442, 26, 2347, 2), // resource/v1.DeviceCapacity
    t(10274, 33, 2349, 3), // resource/v1.CapacityRequestPolicy
    t(10274, 38, 2352, 3), // resource/v1.CapacityRequestPolicyRange
    t(11489, 36, 2355, 2), // resource/v1.DeviceCounterConsumption
    t(22317, 19, 2357, 1), // resource/v1.Counter
    t(12408, 35, 2358, 2), // resource/v1.NodeAllocatableResource
    t(12955, 34, 2360, 3), // resource/v1.NodeAllocatableMapping
    t(12373, 35, 2363, 2), // resource/v1.NodeAllocatableOverhead
    t(22317, 22, 2365, 2), // resource/v1.CounterSet
    t(9355, 33, 2367, 5), // resource/v1alpha3.DeviceTaintRule
    t(10797, 37, 2372, 2), // resource/v1alpha3.DeviceTaintRuleSpec
    t(10834, 37, 2374, 3), // resource/v1alpha3.DeviceTaintSelector
    t(9355, 29, 2377, 4), // resource/v1alpha3.DeviceTaint
    t(9355, 39, 2381, 1), // resource/v1alpha3.DeviceTaintRuleStatus
    t(2551, 43, 2382, 5), // resource/v1alpha3.ResourcePoolStatusRequest
    t(4033, 47, 2387, 4), // resource/v1alpha3.ResourcePoolStatusRequestSpec
    t(2551, 49, 2391, 3), // resource/v1alpha3.ResourcePoolStatusRequestStatus
    t(17876, 28, 2394, 12), // resource/v1alpha3.PoolStatus
    t(10871, 37, 2406, 4), // resource/v1alpha3.PartitionTypeStatus
    t(8489, 40, 2410, 3), // resource/v1alpha3.ShareableSummaryStatus
    t(7440, 41, 2413, 4), // resource/v1alpha3.ShareableCapacityStatus
    t(7522, 28, 2417, 4), // resource/v1beta1.DeviceClass
    t(14899, 32, 2421, 3), // resource/v1beta1.DeviceClassSpec
    t(15898, 31, 2424, 1), // resource/v1beta1.DeviceSelector
    t(12989, 34, 2425, 1), // resource/v1beta1.CELDeviceSelector
    t(7522, 41, 2426, 1), // resource/v1beta1.DeviceClassConfiguration
    t(6738, 42, 2427, 2), // resource/v1beta1.OpaqueDeviceConfiguration
    t(4080, 30, 2429, 5), // resource/v1beta1.ResourceClaim
    t(13057, 34, 2434, 1), // resource/v1beta1.ResourceClaimSpec
    t(7481, 28, 2435, 3), // resource/v1beta1.DeviceClaim
    t(4636, 30, 2438, 9), // resource/v1beta1.DeviceRequest
    t(14088, 33, 2447, 7), // resource/v1beta1.DeviceSubRequest
    t(14121, 33, 2454, 5), // resource/v1beta1.DeviceToleration
    t(10908, 37, 2459, 1), // resource/v1beta1.CapacityRequirements
    t(14055, 33, 2460, 3), // resource/v1beta1.DeviceConstraint
    t(7481, 41, 2463, 2), // resource/v1beta1.DeviceClaimConfiguration
    t(11525, 36, 2465, 3), // resource/v1beta1.ResourceClaimStatus
    t(14022, 33, 2468, 3), // resource/v1beta1.AllocationResult
    t(9394, 39, 2471, 2), // resource/v1beta1.DeviceAllocationResult
    t(4636, 46, 2473, 11), // resource/v1beta1.DeviceRequestAllocationResult
    t(4590, 46, 2484, 3), // resource/v1beta1.DeviceAllocationConfiguration
    t(4080, 47, 2487, 4), // resource/v1beta1.ResourceClaimConsumerReference
    t(10312, 38, 2491, 7), // resource/v1beta1.AllocatedDeviceStatus
    t(13023, 34, 2498, 3), // resource/v1beta1.NetworkDeviceData
    t(6780, 38, 2501, 4), // resource/v1beta1.ResourceClaimTemplate
    t(6780, 42, 2505, 2), // resource/v1beta1.ResourceClaimTemplateSpec
    t(13091, 30, 2507, 4), // resource/v1beta1.ResourceSlice
    t(13091, 34, 2511, 10), // resource/v1beta1.ResourceSliceSpec
    t(17256, 29, 2521, 3), // resource/v1beta1.ResourcePool
    t(4590, 23, 2524, 2), // resource/v1beta1.Device
    t(17904, 28, 2526, 12), // resource/v1beta1.BasicDevice
    t(14867, 32, 2538, 8), // resource/v1beta1.DeviceAttribute
    t(15867, 31, 2546, 2), // resource/v1beta1.DeviceCapacity
    t(6145, 38, 2548, 3), // resource/v1beta1.CapacityRequestPolicy
    t(6145, 43, 2551, 3), // resource/v1beta1.CapacityRequestPolicyRange
    t(7563, 41, 2554, 2), // resource/v1beta1.DeviceCounterConsumption
    t(18555, 24, 2556, 1), // resource/v1beta1.Counter
    t(17932, 28, 2557, 4), // resource/v1beta1.DeviceTaint
    t(8569, 40, 2561, 2), // resource/v1beta1.NodeAllocatableResource
    t(9433, 39, 2563, 3), // resource/v1beta1.NodeAllocatableMapping
    t(8529, 40, 2566, 2), // resource/v1beta1.NodeAllocatableOverhead
    t(18555, 27, 2568, 2), // resource/v1beta1.CounterSet
    t(7645, 28, 2570, 4), // resource/v1beta2.DeviceClass
    t(14963, 32, 2574, 3), // resource/v1beta2.DeviceClassSpec
    t(15960, 31, 2577, 1), // resource/v1beta2.DeviceSelector
    t(13125, 34, 2578, 1), // resource/v1beta2.CELDeviceSelector
    t(7645, 41, 2579, 1), // resource/v1beta2.DeviceClassConfiguration
    t(6822, 42, 2580, 2), // resource/v1beta2.OpaqueDeviceConfiguration
    t(10388, 32, 2582, 5), // resource/v1beta2.DeviceTaintRule
    t(11561, 36, 2587, 2), // resource/v1beta2.DeviceTaintRuleSpec
    t(11597, 36, 2589, 3), // resource/v1beta2.DeviceTaintSelector
    t(10388, 28, 2592, 4), // resource/v1beta2.DeviceTaint
    t(10388, 38, 2596, 1), // resource/v1beta2.DeviceTaintRuleStatus
    t(4127, 30, 2597, 5), // resource/v1beta2.ResourceClaim
    t(13193, 34, 2602, 1), // resource/v1beta2.ResourceClaimSpec
    t(7604, 28, 2603, 3), // resource/v1beta2.DeviceClaim
    t(4728, 30, 2606, 3), // resource/v1beta2.DeviceRequest
    t(12443, 35, 2609, 7), // resource/v1beta2.ExactDeviceRequest
    t(14253, 33, 2616, 5), // resource/v1beta2.DeviceToleration
    t(10945, 37, 2621, 1), // resource/v1beta2.CapacityRequirements
    t(14220, 33, 2622, 7), // resource/v1beta2.DeviceSubRequest
    t(14187, 33, 2629, 3), // resource/v1beta2.DeviceConstraint
    t(7604, 41, 2632, 2), // resource/v1beta2.DeviceClaimConfiguration
    t(11633, 36, 2634, 3), // resource/v1beta2.ResourceClaimStatus
    t(14154, 33, 2637, 3), // resource/v1beta2.AllocationResult
    t(9472, 39, 2640, 2), // resource/v1beta2.DeviceAllocationResult
    t(4728, 46, 2642, 11), // resource/v1beta2.DeviceRequestAllocationResult
    t(4682, 46, 2653, 3), // resource/v1beta2.DeviceAllocationConfiguration
    t(4127, 47, 2656, 4), // resource/v1beta2.ResourceClaimConsumerReference
    t(10350, 38, 2660, 7), // resource/v1beta2.AllocatedDeviceStatus
    t(13159, 34, 2667, 3), // resource/v1beta2.NetworkDeviceData
    t(6864, 38, 2670, 4), // resource/v1beta2.ResourceClaimTemplate
    t(6864, 42, 2674, 2), // resource/v1beta2.ResourceClaimTemplateSpec
    t(13227, 30, 2676, 4), // resource/v1beta2.ResourceSlice
    t(13227, 34, 2680, 10), // resource/v1beta2.ResourceSliceSpec
    t(17285, 29, 2690, 3), // resource/v1beta2.ResourcePool
    t(4682, 23, 2693, 13), // resource/v1beta2.Device
    t(14931, 32, 2706, 8), // resource/v1beta2.DeviceAttribute
    t(15929, 31, 2714, 2), // resource/v1beta2.DeviceCapacity
    t(6188, 38, 2716, 3), // resource/v1beta2.CapacityRequestPolicy
    t(6188, 43, 2719, 3), // resource/v1beta2.CapacityRequestPolicyRange
    t(7686, 41, 2722, 2), // resource/v1beta2.DeviceCounterConsumption
    t(18582, 24, 2724, 1), // resource/v1beta2.Counter
    t(8649, 40, 2725, 2), // resource/v1beta2.NodeAllocatableResource
    t(9511, 39, 2727, 3), // resource/v1beta2.NodeAllocatableMapping
    t(8609, 40, 2730, 2), // resource/v1beta2.NodeAllocatableOverhead
    t(18582, 27, 2732, 2), // resource/v1beta2.CounterSet
    t(18609, 27, 2734, 7), // scheduling/v1.PriorityClass
    t(800, 37, 2741, 5), // scheduling/v1alpha3.CompositePodGroup
    t(7768, 41, 2746, 8), // scheduling/v1alpha3.CompositePodGroupSpec
    t(11019, 37, 2754, 2), // scheduling/v1alpha3.WorkloadReference
    t(1687, 53, 2756, 2), // scheduling/v1alpha3.CompositePodGroupSchedulingPolicy
    t(2353, 50, 2758, 0), // scheduling/v1alpha3.CompositeBasicSchedulingPolicy
    t(2600, 49, 2758, 1), // scheduling/v1alpha3.CompositeGangSchedulingPolicy
    t(800, 58, 2759, 1), // scheduling/v1alpha3.CompositePodGroupSchedulingConstraints
    t(6231, 43, 2760, 2), // scheduling/v1alpha3.CompositeDisruptionMode
    t(2698, 49, 2762, 0), // scheduling/v1alpha3.SingleCompositeDisruptionMode
    t(4774, 46, 2762, 0), // scheduling/v1alpha3.AllCompositeDisruptionMode
    t(6274, 43, 2762, 1), // scheduling/v1alpha3.CompositePodGroupStatus
    t(2649, 28, 2763, 5), // scheduling/v1alpha3.PodGroup
    t(14995, 32, 2768, 9), // scheduling/v1alpha3.PodGroupSpec
    t(5712, 44, 2777, 2), // scheduling/v1alpha3.PodGroupSchedulingPolicy
    t(7727, 41, 2779, 0), // scheduling/v1alpha3.BasicSchedulingPolicy
    t(8689, 40, 2779, 1), // scheduling/v1alpha3.GangSchedulingPolicy
    t(2649, 49, 2780, 1), // scheduling/v1alpha3.PodGroupSchedulingConstraints
    t(4174, 41, 2781, 3), // scheduling/v1alpha3.PodGroupResourceClaim
    t(13261, 34, 2784, 2), // scheduling/v1alpha3.DisruptionMode
    t(8729, 40, 2786, 0), // scheduling/v1alpha3.SingleDisruptionMode
    t(10982, 37, 2786, 0), // scheduling/v1alpha3.AllDisruptionMode
    t(13295, 34, 2786, 2), // scheduling/v1alpha3.PodGroupStatus
    t(4174, 47, 2788, 2), // scheduling/v1alpha3.PodGroupResourceClaimStatus
    t(915, 28, 2790, 4), // scheduling/v1alpha3.Workload
    t(15027, 32, 2794, 3), // scheduling/v1alpha3.WorkloadSpec
    t(5226, 45, 2797, 3), // scheduling/v1alpha3.TypedLocalObjectReference
    t(11669, 36, 2800, 8), // scheduling/v1alpha3.PodGroupTemplate
    t(5181, 45, 2808, 9), // scheduling/v1alpha3.CompositePodGroupTemplate
    t(3326, 27, 2817, 5), // scheduling/v1beta1.PodGroup
    t(15991, 31, 2822, 9), // scheduling/v1beta1.PodGroupSpec
    t(11741, 36, 2831, 2), // scheduling/v1beta1.WorkloadReference
    t(6317, 43, 2833, 2), // scheduling/v1beta1.PodGroupSchedulingPolicy
    t(8769, 40, 2835, 0), // scheduling/v1beta1.BasicSchedulingPolicy
    t(9550, 39, 2835, 1), // scheduling/v1beta1.GangSchedulingPolicy
    t(3326, 48, 2836, 1), // scheduling/v1beta1.PodGroupSchedulingConstraints
    t(11056, 37, 2837, 1), // scheduling/v1beta1.TopologyConstraint
    t(4820, 40, 2838, 3), // scheduling/v1beta1.PodGroupResourceClaim
    t(14286, 33, 2841, 2), // scheduling/v1beta1.DisruptionMode
    t(9589, 39, 2843, 0), // scheduling/v1beta1.SingleDisruptionMode
    t(11705, 36, 2843, 0), // scheduling/v1beta1.AllDisruptionMode
    t(14319, 33, 2843, 2), // scheduling/v1beta1.PodGroupStatus
    t(4820, 46, 2845, 2), // scheduling/v1beta1.PodGroupResourceClaimStatus
    t(15059, 32, 2847, 7), // scheduling/v1beta1.PriorityClass
    t(11741, 27, 2854, 4), // scheduling/v1beta1.Workload
    t(16022, 31, 2858, 3), // scheduling/v1beta1.WorkloadSpec
    t(5800, 44, 2861, 3), // scheduling/v1beta1.TypedLocalObjectReference
    t(12478, 35, 2864, 8), // scheduling/v1beta1.PodGroupTemplate
    t(5756, 44, 2872, 9), // scheduling/v1beta1.CompositePodGroupTemplate
    t(1949, 52, 2881, 2), // scheduling/v1beta1.CompositePodGroupSchedulingPolicy
    t(2796, 49, 2883, 0), // scheduling/v1beta1.CompositeBasicSchedulingPolicy
    t(3278, 48, 2883, 1), // scheduling/v1beta1.CompositeGangSchedulingPolicy
    t(1029, 57, 2884, 1), // scheduling/v1beta1.CompositePodGroupSchedulingConstraints
    t(6906, 42, 2885, 2), // scheduling/v1beta1.CompositeDisruptionMode
    t(3374, 48, 2887, 0), // scheduling/v1beta1.SingleCompositeDisruptionMode
    t(5271, 45, 2887, 0), // scheduling/v1beta1.AllCompositeDisruptionMode
    t(20774, 20, 2887, 4), // storage/v1.CSIDriver
    t(20774, 24, 2891, 11), // storage/v1.CSIDriverSpec
    t(21654, 23, 2902, 2), // storage/v1.TokenRequest
    t(20798, 18, 2904, 5), // storage/v1.CSINode
    t(22339, 22, 2909, 1), // storage/v1.CSINodeSpec
    t(20798, 24, 2910, 4), // storage/v1.CSINodeDriver
    t(16325, 30, 2914, 1), // storage/v1.VolumeNodeResources
    t(20822, 24, 2915, 1), // storage/v1.CSINodeStatus
    t(14352, 24, 2916, 2), // storage/v1.StorageHealth
    t(14352, 33, 2918, 6), // storage/v1.StorageHealthCondition
    t(17314, 29, 2924, 7), // storage/v1.CSIStorageCapacity
    t(21631, 23, 2931, 10), // storage/v1.StorageClass
    t(17624, 28, 2941, 1), // core/v1.TopologySelectorTerm
    t(8329, 40, 2942, 2), // core/v1.TopologySelectorLabelRequirement
    t(14385, 27, 2944, 5), // storage/v1.VolumeAttachment
    t(16053, 31, 2949, 3), // storage/v1.VolumeAttachmentSpec
    t(14385, 33, 2952, 2), // storage/v1.VolumeAttachmentSource
    t(14418, 33, 2954, 4), // storage/v1.VolumeAttachmentStatus
    t(22361, 22, 2958, 3), // storage/v1.VolumeError
    t(15091, 32, 2961, 5), // storage/v1.VolumeAttributesClass
    t(2845, 43, 2966, 5), // storagemigration/v1.StorageVersionMigration
    t(4221, 47, 2971, 1), // storagemigration/v1.StorageVersionMigrationSpec
    t(22911, 21, 2972, 2), // meta/v1.GroupResource
    t(2845, 49, 2974, 2), // storagemigration/v1.StorageVersionMigrationStatus
    t(1527, 48, 2976, 5), // storagemigration/v1beta1.StorageVersionMigration
    t(2001, 52, 2981, 1), // storagemigration/v1beta1.StorageVersionMigrationSpec
    t(1527, 54, 2982, 2), // storagemigration/v1beta1.StorageVersionMigrationStatus
    t(2053, 41, 2984, 5), // apiextensions/v1.CustomResourceDefinition
    t(4956, 45, 2989, 6), // apiextensions/v1.CustomResourceDefinitionSpec
    t(4360, 46, 2995, 6), // apiextensions/v1.CustomResourceDefinitionNames
    t(3038, 48, 3001, 9), // apiextensions/v1.CustomResourceDefinitionVersion
    t(7071, 41, 3010, 1), // apiextensions/v1.CustomResourceValidation
    t(14451, 32, 3011, 44), // apiextensions/v1.JSONSchemaProps
    t(9742, 38, 3055, 2), // apiextensions/v1.ExternalDocumentation
    t(15123, 31, 3057, 6), // apiextensions/v1.ValidationRule
    t(5973, 43, 3063, 2), // apiextensions/v1.CustomResourceSubresources
    t(3086, 48, 3065, 0), // apiextensions/v1.CustomResourceSubresourceStatus
    t(3563, 47, 3065, 3), // apiextensions/v1.CustomResourceSubresourceScale
    t(3469, 47, 3068, 6), // apiextensions/v1.CustomResourceColumnDefinition
    t(14483, 32, 3074, 1), // apiextensions/v1.SelectableField
    t(7030, 41, 3075, 2), // apiextensions/v1.CustomResourceConversion
    t(12581, 34, 3077, 2), // apiextensions/v1.WebhookConversion
    t(11093, 36, 3079, 3), // apiextensions/v1.WebhookClientConfig
    t(13428, 33, 3082, 4), // apiextensions/v1.ServiceReference
    t(3516, 47, 3086, 4), // apiextensions/v1.CustomResourceDefinitionStatus
    t(2053, 50, 3090, 6), // apiextensions/v1.CustomResourceDefinitionCondition
    t(9780, 29, 3096, 5), // apiregistration/v1.APIService
    t(13461, 33, 3101, 7), // apiregistration/v1.APIServiceSpec
    t(11883, 35, 3108, 3), // apiregistration/v1.ServiceReference
    t(11848, 35, 3111, 1), // apiregistration/v1.APIServiceStatus
    t(9780, 38, 3112, 5), // apiregistration/v1.APIServiceCondition
];

pub(super) static FIELDS: [Field; 3117] = [
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 27, 2, 0), // spec
    f(29159, 11, 3, 2, 0), // annotations
    f(25144, 17, 2, 6, 0), // creationTimestamp
    f(19234, 26, 1, 3, 0), // deletionGracePeriodSeconds
    f(25178, 17, 2, 3, 0), // deletionTimestamp
    f(29841, 10, 7, 2, 0), // finalizers
    f(28780, 12, 0, 2, 0), // generateName
    f(29871, 10, 1, 2, 0), // generation
    f(31657, 6, 3, 2, 0), // labels
    f(28350, 13, 10, 2, 0), // managedFields
    f(25365, 4, 0, 2, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(26942, 15, 6, 2, 0), // ownerReferences
    f(27047, 15, 0, 2, 0), // resourceVersion
    f(31104, 8, 0, 2, 0), // selfLink
    f(32001, 3, 0, 2, 0), // uid
    f(29181, 10, 0, 0, 0), // apiVersion
    f(24290, 18, 4, 3, 0), // blockOwnerDeletion
    f(18818, 10, 4, 3, 0), // controller
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(32001, 3, 0, 0, 0), // uid
    f(29181, 10, 0, 2, 0), // apiVersion
    f(29821, 10, 0, 2, 0), // fieldsType
    f(30808, 8, 8, 3, 0), // fieldsV1
    f(31352, 7, 0, 2, 0), // manager
    f(29931, 9, 0, 2, 0), // operation
    f(28960, 11, 0, 2, 0), // subresource
    f(12698, 4, 2, 3, 0), // time
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 26, 2, 0), // matchConditions
    f(26154, 16, 18, 3, 0), // matchConstraints
    f(30435, 9, 24, 2, 0), // mutations
    f(30453, 9, 12, 3, 0), // paramKind
    f(24812, 18, 0, 2, 0), // reinvocationPolicy
    f(30687, 9, 20, 2, 0), // variables
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(23481, 20, 17, 2, 0), // excludeResourceRules
    f(29456, 11, 0, 3, 0), // matchPolicy
    f(25365, 17, 15, 3, 0), // namespaceSelector
    f(27707, 14, 15, 3, 0), // objectSelector
    f(28493, 13, 17, 2, 0), // resourceRules
    f(26170, 16, 14, 2, 0), // matchExpressions
    f(29445, 11, 3, 2, 0), // matchLabels
    f(19620, 3, 0, 0, 0), // key
    f(30968, 8, 0, 0, 0), // operator
    f(31789, 6, 7, 2, 0), // values
    f(30210, 9, 7, 2, 0), // apiGroups
    f(29181, 11, 7, 2, 0), // apiVersions
    f(29931, 10, 7, 2, 0), // operations
    f(28480, 13, 7, 2, 0), // resourceNames
    f(6007, 9, 7, 2, 0), // resources
    f(28545, 5, 0, 3, 0), // scope
    f(24560, 10, 0, 0, 0), // expression
    f(25365, 4, 0, 0, 0), // name
    f(24218, 18, 21, 3, 0), // applyConfiguration
    f(30363, 9, 22, 3, 0), // jsonPatch
    f(30471, 9, 0, 0, 0), // patchType
    f(24560, 10, 0, 2, 0), // expression
    f(24560, 10, 0, 2, 0), // expression
    f(24560, 10, 0, 0, 0), // expression
    f(25365, 4, 0, 0, 0), // name
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 29, 2, 0), // spec
    f(27679, 14, 18, 3, 0), // matchResources
    f(30992, 8, 28, 3, 0), // paramRef
    f(29951, 10, 0, 2, 0), // policyName
    f(25365, 4, 0, 2, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(21516, 23, 0, 3, 0), // parameterNotFoundAction
    f(30561, 8, 15, 3, 0), // selector
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31176, 8, 36, 2, 0), // webhooks
    f(20918, 23, 7, 0, 0), // admissionReviewVersions
    f(28684, 12, 32, 0, 0), // clientConfig
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 26, 2, 0), // matchConditions
    f(29456, 11, 0, 3, 0), // matchPolicy
    f(25365, 4, 0, 0, 0), // name
    f(25365, 17, 15, 3, 0), // namespaceSelector
    f(27707, 14, 15, 3, 0), // objectSelector
    f(24812, 18, 0, 3, 0), // reinvocationPolicy
    f(31886, 5, 34, 2, 0), // rules
    f(29621, 11, 0, 1, 0), // sideEffects
    f(27903, 14, 1, 3, 0), // timeoutSeconds
    f(30744, 8, 31, 2, 0), // caBundle
    f(17960, 7, 30, 3, 0), // service
    f(32004, 3, 0, 3, 0), // url
    f(25365, 4, 0, 0, 0), // name
    f(25365, 9, 0, 0, 0), // namespace
    f(31000, 4, 0, 3, 0), // path
    f(24106, 4, 1, 3, 0), // port
    f(30210, 9, 7, 2, 0), // apiGroups
    f(29181, 11, 7, 2, 0), // apiVersions
    f(29931, 10, 7, 2, 0), // operations
    f(6007, 9, 7, 2, 0), // resources
    f(28545, 5, 0, 3, 0), // scope
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 41, 2, 0), // spec
    f(24938, 6, 47, 2, 0), // status
    f(25738, 16, 40, 2, 0), // auditAnnotations
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 26, 2, 0), // matchConditions
    f(26154, 16, 18, 3, 0), // matchConstraints
    f(30453, 9, 12, 3, 0), // paramKind
    f(20907, 11, 38, 2, 0), // validations
    f(30687, 9, 20, 2, 0), // variables
    f(24560, 10, 0, 0, 0), // expression
    f(25314, 7, 0, 2, 0), // message
    f(25314, 17, 0, 2, 0), // messageExpression
    f(31735, 6, 0, 3, 0), // reason
    f(19620, 3, 0, 0, 0), // key
    f(27227, 15, 0, 0, 0), // valueExpression
    f(22943, 10, 46, 2, 0), // conditions
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(29020, 12, 44, 3, 0), // typeChecking
    f(24560, 18, 43, 2, 0), // expressionWarnings
    f(30800, 8, 0, 0, 0), // fieldRef
    f(31548, 7, 0, 0, 0), // warning
    f(24614, 18, 2, 0, 0), // lastTransitionTime
    f(25314, 7, 0, 0, 0), // message
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(31735, 6, 0, 0, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 48, 2, 0), // spec
    f(27679, 14, 18, 3, 0), // matchResources
    f(30992, 8, 28, 3, 0), // paramRef
    f(29951, 10, 0, 2, 0), // policyName
    f(25671, 17, 7, 2, 0), // validationActions
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31176, 8, 50, 2, 0), // webhooks
    f(20918, 23, 7, 0, 0), // admissionReviewVersions
    f(28684, 12, 32, 0, 0), // clientConfig
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 26, 2, 0), // matchConditions
    f(29456, 11, 0, 3, 0), // matchPolicy
    f(25365, 4, 0, 0, 0), // name
    f(25365, 17, 15, 3, 0), // namespaceSelector
    f(27707, 14, 15, 3, 0), // objectSelector
    f(31886, 5, 34, 2, 0), // rules
    f(29621, 11, 0, 1, 0), // sideEffects
    f(27903, 14, 1, 3, 0), // timeoutSeconds
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 61, 2, 0), // spec
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 26, 2, 0), // matchConditions
    f(26154, 16, 54, 3, 0), // matchConstraints
    f(30435, 9, 60, 2, 0), // mutations
    f(30453, 9, 51, 3, 0), // paramKind
    f(24812, 18, 0, 2, 0), // reinvocationPolicy
    f(30687, 9, 56, 2, 0), // variables
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(23481, 20, 53, 2, 0), // excludeResourceRules
    f(29456, 11, 0, 3, 0), // matchPolicy
    f(25365, 17, 15, 3, 0), // namespaceSelector
    f(27707, 14, 15, 3, 0), // objectSelector
    f(28493, 13, 53, 2, 0), // resourceRules
    f(30210, 9, 7, 2, 0), // apiGroups
    f(29181, 11, 7, 2, 0), // apiVersions
    f(29931, 10, 7, 2, 0), // operations
    f(28480, 13, 7, 2, 0), // resourceNames
    f(6007, 9, 7, 2, 0), // resources
    f(28545, 5, 0, 3, 0), // scope
    f(24560, 10, 0, 0, 0), // expression
    f(25365, 4, 0, 0, 0), // name
    f(24218, 18, 57, 3, 0), // applyConfiguration
    f(30363, 9, 58, 3, 0), // jsonPatch
    f(30471, 9, 0, 0, 0), // patchType
    f(24560, 10, 0, 2, 0), // expression
    f(24560, 10, 0, 2, 0), // expression
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 63, 2, 0), // spec
    f(27679, 14, 54, 3, 0), // matchResources
    f(30992, 8, 62, 3, 0), // paramRef
    f(29951, 10, 0, 2, 0), // policyName
    f(25365, 4, 0, 2, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(21516, 23, 0, 3, 0), // parameterNotFoundAction
    f(30561, 8, 15, 3, 0), // selector
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 68, 2, 0), // spec
    f(24938, 6, 72, 2, 0), // status
    f(25738, 16, 67, 2, 0), // auditAnnotations
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 26, 2, 0), // matchConditions
    f(26154, 16, 54, 3, 0), // matchConstraints
    f(30453, 9, 51, 3, 0), // paramKind
    f(20907, 11, 65, 2, 0), // validations
    f(30687, 9, 56, 2, 0), // variables
    f(24560, 10, 0, 0, 0), // expression
    f(25314, 7, 0, 2, 0), // message
    f(25314, 17, 0, 2, 0), // messageExpression
    f(31735, 6, 0, 3, 0), // reason
    f(19620, 3, 0, 0, 0), // key
    f(27227, 15, 0, 0, 0), // valueExpression
    f(22943, 10, 46, 2, 0), // conditions
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(29020, 12, 71, 3, 0), // typeChecking
    f(24560, 18, 70, 2, 0), // expressionWarnings
    f(30800, 8, 0, 0, 0), // fieldRef
    f(31548, 7, 0, 0, 0), // warning
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 73, 2, 0), // spec
    f(27679, 14, 54, 3, 0), // matchResources
    f(30992, 8, 62, 3, 0), // paramRef
    f(29951, 10, 0, 2, 0), // policyName
    f(25671, 17, 7, 2, 0), // validationActions
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 86, 2, 0), // spec
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 85, 2, 0), // matchConditions
    f(26154, 16, 77, 3, 0), // matchConstraints
    f(30435, 9, 83, 2, 0), // mutations
    f(30453, 9, 74, 3, 0), // paramKind
    f(24812, 18, 0, 2, 0), // reinvocationPolicy
    f(30687, 9, 79, 2, 0), // variables
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(23481, 20, 76, 2, 0), // excludeResourceRules
    f(29456, 11, 0, 3, 0), // matchPolicy
    f(25365, 17, 15, 3, 0), // namespaceSelector
    f(27707, 14, 15, 3, 0), // objectSelector
    f(28493, 13, 76, 2, 0), // resourceRules
    f(30210, 9, 7, 2, 0), // apiGroups
    f(29181, 11, 7, 2, 0), // apiVersions
    f(29931, 10, 7, 2, 0), // operations
    f(28480, 13, 7, 2, 0), // resourceNames
    f(6007, 9, 7, 2, 0), // resources
    f(28545, 5, 0, 3, 0), // scope
    f(24560, 10, 0, 0, 0), // expression
    f(25365, 4, 0, 0, 0), // name
    f(24218, 18, 80, 3, 0), // applyConfiguration
    f(30363, 9, 81, 3, 0), // jsonPatch
    f(30471, 9, 0, 0, 0), // patchType
    f(24560, 10, 0, 2, 0), // expression
    f(24560, 10, 0, 2, 0), // expression
    f(24560, 10, 0, 0, 0), // expression
    f(25365, 4, 0, 0, 0), // name
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 88, 2, 0), // spec
    f(27679, 14, 77, 3, 0), // matchResources
    f(30992, 8, 87, 3, 0), // paramRef
    f(29951, 10, 0, 2, 0), // policyName
    f(25365, 4, 0, 2, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(21516, 23, 0, 3, 0), // parameterNotFoundAction
    f(30561, 8, 15, 3, 0), // selector
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31176, 8, 92, 2, 0), // webhooks
    f(20918, 23, 7, 2, 0), // admissionReviewVersions
    f(28684, 12, 90, 0, 0), // clientConfig
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 85, 2, 0), // matchConditions
    f(29456, 11, 0, 3, 0), // matchPolicy
    f(25365, 4, 0, 0, 0), // name
    f(25365, 17, 15, 3, 0), // namespaceSelector
    f(27707, 14, 15, 3, 0), // objectSelector
    f(24812, 18, 0, 3, 0), // reinvocationPolicy
    f(31886, 5, 34, 2, 0), // rules
    f(29621, 11, 0, 3, 0), // sideEffects
    f(27903, 14, 1, 3, 0), // timeoutSeconds
    f(30744, 8, 31, 2, 0), // caBundle
    f(17960, 7, 89, 3, 0), // service
    f(32004, 3, 0, 3, 0), // url
    f(25365, 4, 0, 0, 0), // name
    f(25365, 9, 0, 0, 0), // namespace
    f(31000, 4, 0, 3, 0), // path
    f(24106, 4, 1, 3, 0), // port
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 97, 2, 0), // spec
    f(24938, 6, 101, 2, 0), // status
    f(25738, 16, 96, 2, 0), // auditAnnotations
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 85, 2, 0), // matchConditions
    f(26154, 16, 77, 3, 0), // matchConstraints
    f(30453, 9, 74, 3, 0), // paramKind
    f(20907, 11, 94, 2, 0), // validations
    f(30687, 9, 79, 2, 0), // variables
    f(24560, 10, 0, 0, 0), // expression
    f(25314, 7, 0, 2, 0), // message
    f(25314, 17, 0, 2, 0), // messageExpression
    f(31735, 6, 0, 3, 0), // reason
    f(19620, 3, 0, 0, 0), // key
    f(27227, 15, 0, 0, 0), // valueExpression
    f(22943, 10, 46, 2, 0), // conditions
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(29020, 12, 100, 3, 0), // typeChecking
    f(24560, 18, 99, 2, 0), // expressionWarnings
    f(30800, 8, 0, 0, 0), // fieldRef
    f(31548, 7, 0, 0, 0), // warning
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 102, 2, 0), // spec
    f(27679, 14, 77, 3, 0), // matchResources
    f(30992, 8, 87, 3, 0), // paramRef
    f(29951, 10, 0, 2, 0), // policyName
    f(25671, 17, 7, 2, 0), // validationActions
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31176, 8, 104, 2, 0), // webhooks
    f(20918, 23, 7, 2, 0), // admissionReviewVersions
    f(28684, 12, 90, 0, 0), // clientConfig
    f(28168, 13, 0, 3, 0), // failurePolicy
    f(26822, 15, 85, 2, 0), // matchConditions
    f(29456, 11, 0, 3, 0), // matchPolicy
    f(25365, 4, 0, 0, 0), // name
    f(25365, 17, 15, 3, 0), // namespaceSelector
    f(27707, 14, 15, 3, 0), // objectSelector
    f(31886, 5, 34, 2, 0), // rules
    f(29621, 11, 0, 3, 0), // sideEffects
    f(27903, 14, 1, 3, 0), // timeoutSeconds
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 105, 0, 0), // spec
    f(24938, 6, 110, 0, 0), // status
    f(22533, 21, 0, 3, 0), // commonEncodingVersion
    f(22943, 10, 109, 2, 0), // conditions
    f(27167, 15, 107, 2, 0), // storageVersions
    f(29170, 11, 0, 2, 0), // apiServerID
    f(25161, 17, 7, 2, 0), // decodableVersions
    f(26732, 15, 0, 2, 0), // encodingVersion
    f(27847, 14, 7, 2, 0), // servedVersions
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(31735, 6, 0, 0, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(24250, 4, 8, 1, 0), // data
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(23721, 8, 1, 0, 0), // revision
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 253, 2, 0), // spec
    f(24938, 6, 256, 2, 0), // status
    f(26837, 15, 1, 2, 0), // minReadySeconds
    f(23721, 20, 1, 3, 0), // revisionHistoryLimit
    f(30561, 8, 15, 1, 0), // selector
    f(28984, 8, 250, 0, 0), // template
    f(27931, 14, 252, 2, 0), // updateStrategy
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 249, 2, 0), // spec
    f(22449, 21, 1, 3, 0), // activeDeadlineSeconds
    f(30696, 8, 229, 3, 0), // affinity
    f(17400, 28, 4, 3, 0), // automountServiceAccountToken
    f(29771, 10, 208, 0, 0), // containers
    f(30273, 9, 236, 3, 0), // dnsConfig
    f(30282, 9, 0, 2, 0), // dnsPolicy
    f(24506, 18, 4, 3, 0), // enableServiceLinks
    f(23933, 19, 210, 2, 0), // ephemeralContainers
    f(24542, 18, 248, 2, 0), // evictionResponders
    f(29379, 11, 233, 2, 0), // hostAliases
    f(31282, 7, 4, 2, 0), // hostIPC
    f(29390, 11, 4, 2, 0), // hostNetwork
    f(31296, 7, 4, 2, 0), // hostPID
    f(30336, 9, 4, 3, 0), // hostUsers
    f(25994, 8, 0, 2, 0), // hostname
    f(25994, 16, 0, 3, 0), // hostnameOverride
    f(26010, 16, 214, 2, 0), // imagePullSecrets
    f(27553, 14, 208, 2, 0), // initContainers
    f(30936, 8, 0, 2, 0), // nodeName
    f(25382, 12, 3, 2, 0), // nodeSelector
    f(824, 2, 241, 3, 0), // os
    f(30984, 8, 155, 2, 0), // overhead
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(19390, 8, 1, 3, 0), // priority
    f(25484, 17, 0, 2, 0), // priorityClassName
    f(27763, 14, 238, 2, 0), // readinessGates
    f(27791, 14, 245, 2, 0), // resourceClaims
    f(6007, 9, 179, 3, 0), // resources
    f(24884, 13, 0, 2, 0), // restartPolicy
    f(26378, 16, 0, 3, 0), // runtimeClassName
    f(28532, 13, 0, 2, 0), // schedulerName
    f(27077, 15, 243, 2, 0), // schedulingGates
    f(27092, 15, 246, 3, 0), // schedulingGroup
    f(27122, 15, 213, 3, 0), // securityContext
    f(17960, 14, 0, 2, 0), // serviceAccount
    f(24902, 18, 0, 2, 0), // serviceAccountName
    f(25603, 17, 4, 3, 0), // setHostnameAsFQDN
    f(23079, 21, 4, 3, 0), // shareProcessNamespace
    f(30633, 9, 0, 2, 0), // subdomain
    f(17343, 29, 1, 3, 0), // terminationGracePeriodSeconds
    f(29665, 11, 231, 2, 0), // tolerations
    f(20099, 25, 240, 2, 0), // topologySpreadConstraints
    f(27272, 7, 164, 2, 0), // volumes
    f(23161, 20, 115, 3, 0), // awsElasticBlockStore
    f(30228, 9, 140, 3, 0), // azureDisk
    f(30237, 9, 136, 3, 0), // azureFile
    f(31567, 6, 128, 3, 0), // cephfs
    f(31573, 6, 127, 3, 0), // cinder
    f(26582, 9, 137, 3, 0), // configMap
    f(27597, 3, 154, 3, 0), // csi
    f(29357, 11, 134, 3, 0), // downwardAPI
    f(30784, 8, 113, 3, 0), // emptyDir
    f(19312, 9, 161, 3, 0), // ephemeral
    f(18843, 2, 135, 3, 0), // fc
    f(29861, 10, 126, 3, 0), // flexVolume
    f(31254, 7, 129, 3, 0), // flocker
    f(25229, 17, 114, 3, 0), // gcePersistentDisk
    f(31268, 7, 116, 3, 0), // gitRepo
    f(30327, 9, 123, 3, 0), // glusterfs
    f(30840, 8, 111, 3, 0), // hostPath
    f(26010, 5, 162, 3, 0), // image
    f(27595, 5, 122, 3, 0), // iscsi
    f(25365, 4, 0, 0, 0), // name
    f(31992, 3, 120, 3, 0), // nfs
    f(11381, 21, 124, 3, 0), // persistentVolumeClaim
    f(23681, 20, 141, 3, 0), // photonPersistentDisk
    f(27749, 14, 151, 3, 0), // portworxVolume
    f(30507, 9, 150, 3, 0), // projected
    f(31436, 7, 139, 3, 0), // quobyte
    f(31995, 3, 125, 3, 0), // rbd
    f(31471, 7, 152, 3, 0), // scaleIO
    f(27107, 6, 119, 3, 0), // secret
    f(30624, 9, 153, 3, 0), // storageos
    f(28623, 13, 138, 3, 0), // vsphereVolume
    f(31000, 4, 0, 0, 0), // path
    f(22445, 4, 0, 3, 0), // type
    f(31669, 6, 0, 2, 0), // medium
    f(31952, 4, 1, 3, 0), // mode
    f(30588, 9, 112, 3, 0), // sizeLimit
    f(31627, 6, 0, 2, 0), // fsType
    f(22251, 9, 1, 2, 0), // partition
    f(31693, 6, 0, 0, 0), // pdName
    f(22295, 8, 4, 2, 0), // readOnly
    f(31627, 6, 0, 2, 0), // fsType
    f(22251, 9, 1, 2, 0), // partition
    f(22295, 8, 4, 2, 0), // readOnly
    f(31168, 8, 0, 0, 0), // volumeID
    f(30264, 9, 0, 2, 0), // directory
    f(30011, 10, 0, 0, 0), // repository
    f(23721, 8, 0, 2, 0), // revision
    f(29302, 11, 1, 3, 0), // defaultMode
    f(29313, 11, 1, 3, 0), // defaultUser
    f(31841, 5, 118, 2, 0), // items
    f(26927, 8, 4, 3, 0), // optional
    f(27107, 10, 0, 2, 0), // secretName
    f(19620, 3, 0, 0, 0), // key
    f(31952, 4, 1, 3, 0), // mode
    f(31000, 4, 0, 0, 0), // path
    f(27197, 4, 1, 3, 0), // user
    f(31000, 4, 0, 0, 0), // path
    f(22295, 8, 4, 2, 0), // readOnly
    f(2106, 6, 0, 0, 0), // server
    f(25008, 17, 4, 2, 0), // chapAuthDiscovery
    f(26567, 15, 4, 2, 0), // chapAuthSession
    f(31627, 6, 0, 2, 0), // fsType
    f(28233, 13, 0, 3, 0), // initiatorName
    f(31986, 3, 0, 0, 0), // iqn
    f(27595, 14, 0, 2, 1), // iscsiInterface
    f(31989, 3, 1, 0, 0), // lun
    f(31415, 7, 7, 2, 0), // portals
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 121, 3, 0), // secretRef
    f(28972, 12, 0, 0, 0), // targetPortal
    f(25365, 4, 0, 2, 2), // name
    f(24524, 9, 0, 0, 0), // endpoints
    f(31000, 4, 0, 0, 0), // path
    f(22295, 8, 4, 2, 0), // readOnly
    f(30246, 9, 0, 0, 0), // claimName
    f(22295, 8, 4, 2, 0), // readOnly
    f(31627, 6, 0, 2, 0), // fsType
    f(26010, 5, 0, 0, 0), // image
    f(31338, 7, 0, 2, 5), // keyring
    f(30920, 8, 7, 0, 0), // monitors
    f(30480, 4, 0, 2, 3), // pool
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 121, 3, 0), // secretRef
    f(27197, 4, 0, 2, 4), // user
    f(29801, 6, 0, 0, 0), // driver
    f(31627, 6, 0, 2, 0), // fsType
    f(31394, 7, 3, 2, 0), // options
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 121, 3, 0), // secretRef
    f(31627, 6, 0, 2, 0), // fsType
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 121, 3, 0), // secretRef
    f(31168, 8, 0, 0, 0), // volumeID
    f(30920, 8, 7, 0, 0), // monitors
    f(31000, 4, 0, 2, 0), // path
    f(22295, 8, 4, 2, 0), // readOnly
    f(30061, 10, 0, 2, 0), // secretFile
    f(30552, 9, 121, 3, 0), // secretRef
    f(27197, 4, 0, 2, 0), // user
    f(29280, 11, 0, 2, 0), // datasetName
    f(29291, 11, 0, 2, 0), // datasetUUID
    f(29302, 11, 1, 3, 0), // defaultMode
    f(29313, 11, 1, 3, 0), // defaultUser
    f(31841, 5, 133, 2, 0), // items
    f(30800, 8, 130, 3, 0), // fieldRef
    f(31952, 4, 1, 3, 0), // mode
    f(31000, 4, 0, 0, 0), // path
    f(26362, 16, 131, 3, 0), // resourceFieldRef
    f(27197, 4, 1, 3, 0), // user
    f(29181, 10, 0, 2, 0), // apiVersion
    f(30318, 9, 0, 0, 0), // fieldPath
    f(28025, 13, 0, 2, 0), // containerName
    f(31219, 7, 112, 2, 0), // divisor
    f(2551, 8, 0, 0, 0), // resource
    f(31627, 6, 0, 2, 0), // fsType
    f(31989, 3, 1, 3, 0), // lun
    f(22295, 8, 4, 2, 0), // readOnly
    f(30131, 10, 7, 2, 0), // targetWWNs
    f(31911, 5, 7, 2, 0), // wwids
    f(22295, 8, 4, 2, 0), // readOnly
    f(27107, 10, 0, 0, 0), // secretName
    f(30570, 9, 0, 0, 0), // shareName
    f(29302, 11, 1, 3, 0), // defaultMode
    f(29313, 11, 1, 3, 0), // defaultUser
    f(31841, 5, 118, 2, 0), // items
    f(25365, 4, 0, 2, 2), // name
    f(26927, 8, 4, 3, 0), // optional
    f(31627, 6, 0, 2, 0), // fsType
    f(27152, 15, 0, 2, 0), // storagePolicyID
    f(25620, 17, 0, 2, 0), // storagePolicyName
    f(30171, 10, 0, 0, 0), // volumePath
    f(23541, 5, 0, 2, 0), // group
    f(22295, 8, 4, 2, 0), // readOnly
    f(31072, 8, 0, 0, 0), // registry
    f(31777, 6, 0, 2, 0), // tenant
    f(27197, 4, 0, 2, 0), // user
    f(20149, 6, 0, 0, 0), // volume
    f(29225, 11, 0, 3, 6), // cachingMode
    f(30776, 8, 0, 0, 0), // diskName
    f(31212, 7, 0, 0, 0), // diskURI
    f(31627, 6, 0, 3, 7), // fsType
    f(31948, 4, 0, 3, 9), // kind
    f(22295, 8, 4, 3, 8), // readOnly
    f(31627, 6, 0, 2, 0), // fsType
    f(31960, 4, 0, 0, 0), // pdID
    f(29302, 11, 1, 3, 0), // defaultMode
    f(29313, 11, 1, 3, 0), // defaultUser
    f(4904, 7, 149, 0, 0), // sources
    f(24326, 18, 146, 3, 0), // clusterTrustBundle
    f(26582, 9, 144, 3, 0), // configMap
    f(29357, 11, 143, 3, 0), // downwardAPI
    f(27721, 14, 147, 3, 0), // podCertificate
    f(27107, 6, 142, 3, 0), // secret
    f(17960, 19, 145, 3, 0), // serviceAccountToken
    f(31841, 5, 118, 2, 0), // items
    f(25365, 4, 0, 2, 2), // name
    f(26927, 8, 4, 3, 0), // optional
    f(31841, 5, 133, 2, 0), // items
    f(31841, 5, 118, 2, 0), // items
    f(25365, 4, 0, 2, 2), // name
    f(26927, 8, 4, 3, 0), // optional
    f(30219, 8, 0, 2, 0), // audience
    f(25212, 17, 1, 3, 0), // expirationSeconds
    f(31000, 4, 0, 0, 0), // path
    f(27197, 4, 1, 3, 0), // user
    f(25246, 13, 15, 3, 0), // labelSelector
    f(25365, 4, 0, 3, 0), // name
    f(26927, 8, 4, 3, 0), // optional
    f(31000, 4, 0, 0, 0), // path
    f(30081, 10, 0, 3, 0), // signerName
    f(27197, 4, 1, 3, 0), // user
    f(23221, 20, 0, 2, 0), // certificateChainPath
    f(23421, 20, 0, 2, 0), // credentialBundlePath
    f(31324, 7, 0, 2, 0), // keyPath
    f(31331, 7, 0, 2, 0), // keyType
    f(23581, 20, 1, 3, 0), // maxExpirationSeconds
    f(30081, 10, 0, 2, 0), // signerName
    f(27197, 4, 1, 3, 0), // user
    f(27197, 15, 3, 2, 0), // userAnnotations
    f(31627, 6, 0, 2, 0), // fsType
    f(22295, 8, 4, 2, 0), // readOnly
    f(31168, 8, 0, 0, 0), // volumeID
    f(31627, 6, 0, 2, 11), // fsType
    f(31261, 7, 0, 0, 0), // gateway
    f(26330, 16, 0, 2, 0), // protectionDomain
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 121, 1, 0), // secretRef
    f(30091, 10, 4, 2, 0), // sslEnabled
    f(29632, 11, 0, 2, 10), // storageMode
    f(29643, 11, 0, 2, 0), // storagePool
    f(22311, 6, 0, 0, 0), // system
    f(27257, 10, 0, 2, 0), // volumeName
    f(31627, 6, 0, 2, 0), // fsType
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 121, 3, 0), // secretRef
    f(27257, 10, 0, 2, 0), // volumeName
    f(27257, 15, 0, 2, 0), // volumeNamespace
    f(29801, 6, 0, 0, 0), // driver
    f(31627, 6, 0, 3, 0), // fsType
    f(23641, 20, 121, 3, 0), // nodePublishSecretRef
    f(22295, 8, 4, 3, 0), // readOnly
    f(20149, 16, 3, 2, 0), // volumeAttributes
    f(23741, 19, 160, 3, 0), // volumeClaimTemplate
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 159, 0, 0), // spec
    f(29104, 11, 7, 2, 0), // accessModes
    f(28116, 10, 157, 3, 0), // dataSource
    f(28116, 13, 158, 3, 0), // dataSourceRef
    f(6007, 9, 156, 2, 0), // resources
    f(30561, 8, 15, 3, 0), // selector
    f(26458, 16, 0, 3, 0), // storageClassName
    f(20149, 25, 0, 3, 0), // volumeAttributesClassName
    f(30161, 10, 0, 3, 0), // volumeMode
    f(27257, 10, 0, 2, 0), // volumeName
    f(31663, 6, 155, 2, 0), // limits
    f(31088, 8, 155, 2, 0), // requests
    f(30210, 8, 0, 1, 0), // apiGroup
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(30210, 8, 0, 1, 0), // apiGroup
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(25365, 9, 0, 3, 0), // namespace
    f(30001, 10, 0, 2, 0), // pullPolicy
    f(29962, 9, 0, 2, 0), // reference
    f(31920, 4, 7, 2, 0), // args
    f(31198, 7, 7, 2, 0), // command
    f(31233, 3, 176, 2, 0), // env
    f(31233, 7, 170, 2, 0), // envFrom
    f(26010, 5, 0, 2, 0), // image
    f(26777, 15, 0, 2, 0), // imagePullPolicy
    f(4498, 9, 200, 3, 0), // lifecycle
    f(28337, 13, 197, 3, 0), // livenessProbe
    f(25365, 4, 0, 0, 0), // name
    f(31876, 5, 166, 2, 0), // ports
    f(27777, 14, 197, 3, 0), // readinessProbe
    f(28876, 12, 181, 2, 0), // resizePolicy
    f(6007, 9, 179, 2, 0), // resources
    f(24884, 13, 0, 3, 0), // restartPolicy
    f(24884, 18, 185, 2, 0), // restartPolicyRules
    f(27122, 15, 206, 3, 0), // securityContext
    f(28948, 12, 197, 3, 0), // startupProbe
    f(30615, 5, 4, 2, 0), // stdin
    f(30615, 9, 4, 2, 0), // stdinOnce
    f(22383, 22, 0, 2, 0), // terminationMessagePath
    f(20870, 24, 0, 2, 0), // terminationMessagePolicy
    f(31998, 3, 4, 2, 0), // tty
    f(28610, 13, 189, 2, 0), // volumeDevices
    f(29056, 12, 187, 2, 0), // volumeMounts
    f(30191, 10, 0, 2, 0), // workingDir
    f(28038, 13, 1, 0, 0), // containerPort
    f(31282, 6, 0, 2, 0), // hostIP
    f(30848, 8, 1, 2, 0), // hostPort
    f(25365, 4, 0, 2, 0), // name
    f(31048, 8, 0, 2, 12), // protocol
    f(28708, 12, 167, 3, 0), // configMapRef
    f(31723, 6, 0, 2, 0), // prefix
    f(30552, 9, 168, 3, 0), // secretRef
    f(25365, 4, 0, 2, 2), // name
    f(26927, 8, 4, 3, 0), // optional
    f(25365, 4, 0, 2, 2), // name
    f(26927, 8, 4, 3, 0), // optional
    f(25365, 4, 0, 0, 0), // name
    f(27227, 5, 0, 2, 0), // value
    f(30678, 9, 174, 3, 0), // valueFrom
    f(26582, 15, 171, 3, 0), // configMapKeyRef
    f(30800, 8, 130, 3, 0), // fieldRef
    f(29831, 10, 173, 3, 0), // fileKeyRef
    f(26362, 16, 131, 3, 0), // resourceFieldRef
    f(28924, 12, 172, 3, 0), // secretKeyRef
    f(19620, 3, 0, 0, 0), // key
    f(25365, 4, 0, 2, 2), // name
    f(26927, 8, 4, 3, 0), // optional
    f(19620, 3, 0, 0, 0), // key
    f(25365, 4, 0, 2, 2), // name
    f(26927, 8, 4, 3, 0), // optional
    f(19620, 3, 0, 0, 0), // key
    f(26927, 8, 4, 3, 8), // optional
    f(31000, 4, 0, 0, 0), // path
    f(27257, 10, 0, 0, 0), // volumeName
    f(31579, 6, 178, 2, 0), // claims
    f(31663, 6, 155, 2, 0), // limits
    f(31088, 8, 155, 2, 0), // requests
    f(25365, 4, 0, 0, 0), // name
    f(27032, 7, 0, 2, 0), // request
    f(28480, 12, 0, 0, 0), // resourceName
    f(24884, 13, 0, 0, 0), // restartPolicy
    f(31555, 6, 0, 2, 0), // action
    f(30309, 9, 183, 3, 0), // exitCodes
    f(30968, 8, 0, 2, 0), // operator
    f(31789, 6, 182, 2, 0), // values
    f(25770, 16, 7, 2, 0), // bindMountOptions
    f(30426, 9, 0, 0, 0), // mountPath
    f(26202, 16, 0, 3, 0), // mountPropagation
    f(25365, 4, 0, 0, 0), // name
    f(22295, 8, 4, 2, 0), // readOnly
    f(21585, 17, 0, 3, 0), // recursiveReadOnly
    f(29654, 7, 0, 2, 0), // subPath
    f(29654, 11, 0, 2, 0), // subPathExpr
    f(29791, 10, 0, 0, 0), // devicePath
    f(25365, 4, 0, 0, 0), // name
    f(31932, 4, 190, 3, 0), // exec
    f(25962, 16, 1, 2, 0), // failureThreshold
    f(31944, 4, 196, 3, 0), // grpc
    f(31303, 7, 194, 3, 0), // httpGet
    f(24009, 19, 1, 2, 0), // initialDelaySeconds
    f(28402, 13, 1, 2, 0), // periodSeconds
    f(26490, 16, 1, 2, 0), // successThreshold
    f(30651, 9, 195, 3, 0), // tcpSocket
    f(17343, 29, 1, 3, 0), // terminationGracePeriodSeconds
    f(27903, 14, 1, 2, 0), // timeoutSeconds
    f(31198, 7, 7, 2, 0), // command
    f(25994, 4, 0, 2, 0), // host
    f(29412, 11, 193, 2, 0), // httpHeaders
    f(31000, 4, 0, 2, 0), // path
    f(24106, 4, 191, 0, 0), // port
    f(31048, 8, 0, 3, 0), // protocol
    f(31741, 6, 0, 2, 0), // scheme
    f(25365, 4, 0, 0, 0), // name
    f(27227, 5, 0, 0, 0), // value
    f(25994, 4, 0, 2, 0), // host
    f(24106, 4, 191, 0, 0), // port
    f(31952, 4, 0, 3, 0), // mode
    f(24106, 4, 1, 0, 0), // port
    f(17960, 7, 0, 1, 2), // service
    f(30489, 9, 199, 3, 0), // postStart
    f(31422, 7, 199, 3, 0), // preStop
    f(30101, 10, 0, 3, 0), // stopSignal
    f(31932, 4, 190, 3, 0), // exec
    f(31303, 7, 194, 3, 0), // httpGet
    f(31891, 5, 198, 3, 0), // sleep
    f(30651, 9, 195, 3, 0), // tcpSocket
    f(31485, 7, 1, 0, 0), // seconds
    f(20246, 24, 4, 3, 0), // allowPrivilegeEscalation
    f(26552, 15, 205, 3, 0), // appArmorProfile
    f(28672, 12, 201, 3, 0), // capabilities
    f(29971, 10, 4, 3, 0), // privileged
    f(30498, 9, 0, 3, 0), // procMount
    f(22295, 22, 4, 3, 0), // readOnlyRootFilesystem
    f(30051, 10, 1, 3, 0), // runAsGroup
    f(28900, 12, 4, 3, 0), // runAsNonRoot
    f(28519, 9, 1, 3, 0), // runAsUser
    f(27819, 14, 202, 3, 0), // seLinuxOptions
    f(27833, 14, 204, 3, 0), // seccompProfile
    f(27959, 14, 203, 3, 0), // windowsOptions
    f(20174, 3, 7, 2, 0), // add
    f(31924, 4, 7, 2, 0), // drop
    f(31846, 5, 0, 2, 0), // level
    f(31457, 4, 0, 2, 0), // role
    f(22445, 4, 0, 2, 0), // type
    f(27197, 4, 0, 2, 0), // user
    f(22207, 18, 0, 3, 0), // gmsaCredentialSpec
    f(22207, 22, 0, 3, 0), // gmsaCredentialSpecName
    f(29401, 11, 4, 3, 0), // hostProcess
    f(28519, 13, 0, 3, 0), // runAsUserName
    f(26138, 16, 0, 3, 0), // localhostProfile
    f(22445, 4, 0, 0, 0), // type
    f(26138, 16, 0, 3, 0), // localhostProfile
    f(22445, 4, 0, 0, 0), // type
    f(31920, 4, 7, 2, 0), // args
    f(31198, 7, 7, 2, 0), // command
    f(31233, 3, 176, 2, 0), // env
    f(31233, 7, 170, 2, 0), // envFrom
    f(26010, 5, 0, 2, 0), // image
    f(26777, 15, 0, 2, 0), // imagePullPolicy
    f(4498, 9, 200, 3, 0), // lifecycle
    f(28337, 13, 197, 3, 0), // livenessProbe
    f(25365, 4, 0, 0, 0), // name
    f(31876, 5, 166, 2, 0), // ports
    f(27777, 14, 197, 3, 0), // readinessProbe
    f(28876, 12, 181, 2, 0), // resizePolicy
    f(6007, 9, 179, 2, 0), // resources
    f(24884, 13, 0, 3, 0), // restartPolicy
    f(24884, 18, 185, 2, 0), // restartPolicyRules
    f(27122, 15, 206, 3, 0), // securityContext
    f(28948, 12, 197, 3, 0), // startupProbe
    f(30615, 5, 4, 2, 0), // stdin
    f(30615, 9, 4, 2, 0), // stdinOnce
    f(24142, 19, 0, 2, 0), // targetContainerName
    f(22383, 22, 0, 2, 0), // terminationMessagePath
    f(20870, 24, 0, 2, 0), // terminationMessagePolicy
    f(31998, 3, 4, 2, 0), // tty
    f(28610, 13, 189, 2, 0), // volumeDevices
    f(29056, 12, 187, 2, 0), // volumeMounts
    f(30191, 10, 0, 2, 0), // workingDir
    f(26552, 15, 205, 3, 0), // appArmorProfile
    f(23971, 7, 1, 3, 0), // fsGroup
    f(23971, 19, 0, 3, 0), // fsGroupChangePolicy
    f(30051, 10, 1, 3, 0), // runAsGroup
    f(28900, 12, 4, 3, 0), // runAsNonRoot
    f(28519, 9, 1, 3, 0), // runAsUser
    f(24123, 19, 0, 3, 0), // seLinuxChangePolicy
    f(27819, 14, 202, 3, 0), // seLinuxOptions
    f(27833, 14, 204, 3, 0), // seccompProfile
    f(20846, 18, 182, 2, 0), // supplementalGroups
    f(20846, 24, 0, 3, 0), // supplementalGroupsPolicy
    f(31534, 7, 212, 2, 0), // sysctls
    f(27959, 14, 203, 3, 0), // windowsOptions
    f(25365, 4, 0, 0, 0), // name
    f(27227, 5, 0, 0, 0), // value
    f(24704, 12, 222, 3, 0), // nodeAffinity
    f(26957, 11, 227, 3, 0), // podAffinity
    f(26972, 15, 228, 3, 0), // podAntiAffinity
    f(3986, 47, 221, 2, 0), // preferredDuringSchedulingIgnoredDuringExecution
    f(4544, 46, 219, 3, 0), // requiredDuringSchedulingIgnoredDuringExecution
    f(25382, 17, 218, 0, 0), // nodeSelectorTerms
    f(26170, 16, 216, 2, 0), // matchExpressions
    f(29434, 11, 216, 2, 0), // matchFields
    f(19620, 3, 0, 0, 0), // key
    f(30968, 8, 0, 0, 0), // operator
    f(31789, 6, 7, 2, 0), // values
    f(29961, 10, 217, 0, 0), // preference
    f(31795, 6, 1, 0, 0), // weight
    f(3986, 47, 226, 2, 0), // preferredDuringSchedulingIgnoredDuringExecution
    f(4544, 46, 224, 2, 0), // requiredDuringSchedulingIgnoredDuringExecution
    f(25246, 13, 15, 3, 0), // labelSelector
    f(25351, 14, 7, 2, 0), // matchLabelKeys
    f(25348, 17, 7, 2, 0), // mismatchLabelKeys
    f(25365, 17, 15, 3, 0), // namespaceSelector
    f(29921, 10, 7, 2, 0), // namespaces
    f(28996, 11, 0, 0, 0), // topologyKey
    f(26957, 15, 223, 0, 0), // podAffinityTerm
    f(31795, 6, 1, 0, 0), // weight
    f(3986, 47, 226, 2, 0), // preferredDuringSchedulingIgnoredDuringExecution
    f(4544, 46, 224, 2, 0), // requiredDuringSchedulingIgnoredDuringExecution
    f(31597, 6, 0, 2, 0), // effect
    f(19620, 3, 0, 2, 0), // key
    f(30968, 8, 0, 2, 0), // operator
    f(25654, 17, 1, 3, 0), // tolerationSeconds
    f(27227, 5, 0, 2, 0), // value
    f(30345, 9, 7, 2, 0), // hostnames
    f(20231, 2, 0, 0, 0), // ip
    f(29489, 11, 7, 2, 0), // nameservers
    f(31394, 7, 235, 2, 0), // options
    f(31096, 8, 7, 2, 0), // searches
    f(25365, 4, 0, 2, 0), // name
    f(27227, 5, 0, 3, 0), // value
    f(28012, 13, 0, 0, 0), // conditionType
    f(25246, 13, 15, 3, 0), // labelSelector
    f(25351, 14, 7, 2, 0), // matchLabelKeys
    f(31366, 7, 1, 0, 0), // maxSkew
    f(29901, 10, 1, 3, 0), // minDomains
    f(24704, 18, 0, 3, 0), // nodeAffinityPolicy
    f(26234, 16, 0, 3, 0), // nodeTaintsPolicy
    f(28996, 11, 0, 0, 0), // topologyKey
    f(25705, 17, 0, 0, 0), // whenUnsatisfiable
    f(25365, 4, 0, 0, 0), // name
    f(25365, 4, 0, 0, 0), // name
    f(25365, 4, 0, 0, 0), // name
    f(25569, 17, 0, 3, 0), // resourceClaimName
    f(20074, 25, 0, 3, 0), // resourceClaimTemplateName
    f(28852, 12, 0, 3, 0), // podGroupName
    f(25365, 4, 0, 0, 0), // name
    f(19390, 8, 1, 1, 0), // priority
    f(28506, 13, 251, 3, 0), // rollingUpdate
    f(22445, 4, 0, 2, 0), // type
    f(30888, 8, 191, 3, 0), // maxSurge
    f(27693, 14, 191, 3, 0), // maxUnavailable
    f(27343, 14, 1, 3, 0), // collisionCount
    f(22943, 10, 255, 2, 0), // conditions
    f(22097, 22, 1, 0, 0), // currentNumberScheduled
    f(22119, 22, 1, 0, 0), // desiredNumberScheduled
    f(26867, 15, 1, 2, 0), // numberAvailable
    f(24740, 18, 1, 0, 0), // numberMisscheduled
    f(29511, 11, 1, 0, 0), // numberReady
    f(25433, 17, 1, 2, 0), // numberUnavailable
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(22405, 22, 1, 2, 0), // updatedNumberScheduled
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 259, 2, 0), // spec
    f(24938, 6, 262, 2, 0), // status
    f(26837, 15, 1, 2, 0), // minReadySeconds
    f(31687, 6, 4, 2, 0), // paused
    f(21539, 23, 1, 3, 0), // progressDeadlineSeconds
    f(31080, 8, 1, 3, 0), // replicas
    f(23721, 20, 1, 3, 0), // revisionHistoryLimit
    f(30561, 8, 15, 1, 0), // selector
    f(31120, 8, 258, 2, 0), // strategy
    f(28984, 8, 250, 0, 0), // template
    f(28506, 13, 257, 3, 0), // rollingUpdate
    f(22445, 4, 0, 2, 0), // type
    f(30888, 8, 191, 3, 0), // maxSurge
    f(27693, 14, 191, 3, 0), // maxUnavailable
    f(24201, 17, 1, 2, 0), // availableReplicas
    f(27343, 14, 1, 3, 0), // collisionCount
    f(22943, 10, 261, 2, 0), // conditions
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(28441, 13, 1, 2, 0), // readyReplicas
    f(31080, 8, 1, 2, 0), // replicas
    f(24161, 19, 1, 3, 0), // terminatingReplicas
    f(24199, 19, 1, 2, 0), // unavailableReplicas
    f(27182, 15, 1, 2, 0), // updatedReplicas
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(27623, 14, 2, 2, 0), // lastUpdateTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 263, 2, 0), // spec
    f(24938, 6, 266, 2, 0), // status
    f(26837, 15, 1, 2, 0), // minReadySeconds
    f(31080, 8, 1, 3, 0), // replicas
    f(30561, 8, 15, 1, 0), // selector
    f(28984, 8, 250, 2, 0), // template
    f(24201, 17, 1, 2, 0), // availableReplicas
    f(22943, 10, 265, 2, 0), // conditions
    f(23521, 20, 1, 2, 0), // fullyLabeledReplicas
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(28441, 13, 1, 2, 0), // readyReplicas
    f(31080, 8, 1, 0, 0), // replicas
    f(24161, 19, 1, 3, 0), // terminatingReplicas
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 280, 2, 0), // spec
    f(24938, 6, 283, 2, 0), // status
    f(26837, 15, 1, 2, 0), // minReadySeconds
    f(30976, 8, 279, 3, 0), // ordinals
    f(11381, 36, 278, 3, 0), // persistentVolumeClaimRetentionPolicy
    f(24047, 19, 0, 2, 0), // podManagementPolicy
    f(31080, 8, 1, 3, 0), // replicas
    f(23721, 20, 1, 3, 0), // revisionHistoryLimit
    f(30561, 8, 15, 1, 0), // selector
    f(29610, 11, 0, 0, 0), // serviceName
    f(28984, 8, 250, 0, 0), // template
    f(27931, 14, 277, 2, 0), // updateStrategy
    f(23741, 20, 275, 2, 0), // volumeClaimTemplates
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 159, 2, 0), // spec
    f(24938, 6, 273, 2, 0), // status
    f(29104, 11, 7, 2, 0), // accessModes
    f(19624, 25, 3, 2, 0), // allocatedResourceStatuses
    f(20198, 18, 155, 2, 0), // allocatedResources
    f(24308, 8, 155, 2, 0), // capacity
    f(22943, 10, 268, 2, 0), // conditions
    f(14707, 32, 0, 3, 0), // currentVolumeAttributesClassName
    f(28792, 12, 272, 3, 0), // healthStatus
    f(24668, 18, 269, 3, 0), // modifyVolumeStatus
    f(31866, 5, 0, 2, 0), // phase
    f(28285, 13, 2, 2, 0), // lastProbeTime
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(24938, 6, 0, 0, 0), // status
    f(16084, 31, 0, 2, 0), // targetVolumeAttributesClassName
    f(25978, 16, 271, 2, 0), // healthConditions
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 0, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(28506, 13, 276, 3, 0), // rollingUpdate
    f(22445, 4, 0, 2, 0), // type
    f(27693, 14, 191, 3, 0), // maxUnavailable
    f(22251, 9, 1, 3, 0), // partition
    f(29709, 11, 0, 2, 0), // whenDeleted
    f(30181, 10, 0, 2, 0), // whenScaled
    f(9179, 5, 1, 0, 0), // start
    f(24201, 17, 1, 0, 0), // availableReplicas
    f(27343, 14, 1, 3, 0), // collisionCount
    f(22943, 10, 282, 2, 0), // conditions
    f(26627, 15, 1, 2, 0), // currentReplicas
    f(26642, 15, 0, 2, 0), // currentRevision
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(28441, 13, 1, 2, 0), // readyReplicas
    f(31080, 8, 1, 0, 0), // replicas
    f(27917, 14, 0, 2, 0), // updateRevision
    f(27182, 15, 1, 2, 0), // updatedReplicas
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(24938, 6, 286, 2, 0), // status
    f(31144, 8, 285, 2, 0), // userInfo
    f(31826, 5, 284, 2, 0), // extra
    f(31633, 6, 7, 2, 0), // groups
    f(32001, 3, 0, 2, 0), // uid
    f(31152, 8, 0, 2, 0), // username
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 288, 0, 0), // spec
    f(24938, 6, 289, 2, 0), // status
    f(28648, 12, 284, 2, 0), // attestations
    f(30219, 9, 7, 0, 0), // audiences
    f(27329, 14, 287, 1, 0), // boundObjectRef
    f(25212, 17, 1, 1, 0), // expirationSeconds
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(25365, 4, 0, 2, 0), // name
    f(32001, 3, 0, 2, 0), // uid
    f(23952, 19, 2, 0, 0), // expirationTimestamp
    f(28584, 5, 0, 0, 0), // token
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 290, 0, 0), // spec
    f(24938, 6, 291, 2, 0), // status
    f(30219, 9, 7, 2, 0), // audiences
    f(28584, 5, 0, 2, 0), // token
    f(30219, 9, 7, 2, 0), // audiences
    f(27986, 13, 4, 2, 0), // authenticated
    f(30291, 5, 0, 2, 0), // error
    f(27197, 4, 285, 2, 0), // user
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 298, 0, 0), // spec
    f(24938, 6, 299, 2, 0), // status
    f(31826, 5, 284, 2, 0), // extra
    f(31633, 6, 7, 2, 0), // groups
    f(22974, 21, 297, 3, 0), // nonResourceAttributes
    f(24848, 18, 296, 3, 0), // resourceAttributes
    f(32001, 3, 0, 2, 0), // uid
    f(27197, 4, 0, 2, 0), // user
    f(28181, 13, 294, 3, 0), // fieldSelector
    f(23541, 5, 0, 2, 0), // group
    f(25246, 13, 295, 3, 0), // labelSelector
    f(25365, 4, 0, 2, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(2551, 8, 0, 2, 0), // resource
    f(28960, 11, 0, 2, 0), // subresource
    f(31906, 4, 0, 2, 0), // verb
    f(7064, 7, 0, 2, 0), // version
    f(29577, 11, 0, 2, 0), // rawSelector
    f(28864, 12, 293, 2, 0), // requirements
    f(19620, 3, 0, 0, 0), // key
    f(30968, 8, 0, 0, 0), // operator
    f(31789, 6, 7, 2, 0), // values
    f(29577, 11, 0, 2, 0), // rawSelector
    f(28864, 12, 14, 2, 0), // requirements
    f(31000, 4, 0, 2, 0), // path
    f(31906, 4, 0, 2, 0), // verb
    f(24974, 7, 4, 0, 0), // allowed
    f(31585, 6, 4, 2, 0), // denied
    f(26747, 15, 0, 2, 0), // evaluationError
    f(31735, 6, 0, 2, 0), // reason
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 300, 0, 0), // spec
    f(24938, 6, 299, 2, 0), // status
    f(22974, 21, 297, 3, 0), // nonResourceAttributes
    f(24848, 18, 296, 3, 0), // resourceAttributes
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 301, 0, 0), // spec
    f(24938, 6, 306, 2, 0), // status
    f(25365, 9, 0, 2, 0), // namespace
    f(26747, 15, 0, 2, 0), // evaluationError
    f(29881, 10, 4, 0, 0), // incomplete
    f(26250, 16, 305, 0, 0), // nonResourceRules
    f(28493, 13, 303, 0, 0), // resourceRules
    f(30210, 9, 7, 2, 0), // apiGroups
    f(28480, 13, 7, 2, 0), // resourceNames
    f(6007, 9, 7, 2, 0), // resources
    f(31906, 5, 7, 0, 0), // verbs
    f(26852, 15, 7, 2, 0), // nonResourceURLs
    f(31906, 5, 7, 0, 0), // verbs
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 298, 0, 0), // spec
    f(24938, 6, 299, 2, 0), // status
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 308, 2, 0), // spec
    f(24938, 6, 309, 2, 0), // status
    f(29467, 11, 1, 0, 0), // maxReplicas
    f(29478, 11, 1, 3, 0), // minReplicas
    f(27805, 14, 307, 0, 0), // scaleTargetRef
    f(16355, 30, 1, 3, 0), // targetCPUUtilizationPercentage
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(15495, 31, 1, 3, 0), // currentCPUUtilizationPercentage
    f(26627, 15, 1, 0, 0), // currentReplicas
    f(26702, 15, 1, 0, 0), // desiredReplicas
    f(28298, 13, 2, 3, 0), // lastScaleTime
    f(24758, 18, 1, 3, 0), // observedGeneration
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 310, 2, 0), // spec
    f(24938, 6, 311, 2, 0), // status
    f(31080, 8, 1, 2, 13), // replicas
    f(31080, 8, 1, 0, 0), // replicas
    f(30561, 8, 0, 2, 0), // selector
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 326, 2, 0), // spec
    f(24938, 6, 337, 2, 0), // status
    f(30736, 8, 325, 3, 0), // behavior
    f(29467, 11, 1, 0, 0), // maxReplicas
    f(31373, 7, 321, 2, 0), // metrics
    f(29478, 11, 1, 3, 0), // minReplicas
    f(27805, 14, 312, 0, 0), // scaleTargetRef
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(25042, 17, 318, 3, 0), // containerResource
    f(22764, 8, 319, 3, 0), // external
    f(27707, 6, 315, 3, 0), // object
    f(31964, 4, 316, 3, 0), // pods
    f(2551, 8, 317, 3, 0), // resource
    f(22445, 4, 0, 0, 0), // type
    f(26687, 15, 312, 0, 0), // describedObject
    f(31373, 6, 314, 0, 0), // metric
    f(16084, 6, 313, 0, 0), // target
    f(24254, 18, 1, 3, 0), // averageUtilization
    f(28660, 12, 112, 3, 0), // averageValue
    f(22445, 4, 0, 0, 0), // type
    f(27227, 5, 112, 3, 0), // value
    f(25365, 4, 0, 0, 0), // name
    f(30561, 8, 15, 3, 0), // selector
    f(31373, 6, 314, 0, 0), // metric
    f(16084, 6, 313, 0, 0), // target
    f(25365, 4, 0, 0, 0), // name
    f(16084, 6, 313, 0, 0), // target
    f(20987, 9, 0, 0, 0), // container
    f(25365, 4, 0, 0, 0), // name
    f(16084, 6, 313, 0, 0), // target
    f(31373, 6, 314, 0, 0), // metric
    f(16084, 6, 313, 0, 0), // target
    f(30534, 9, 324, 3, 0), // scaleDown
    f(31478, 7, 324, 3, 0), // scaleUp
    f(31032, 8, 323, 2, 0), // policies
    f(28936, 12, 0, 3, 0), // selectPolicy
    f(19494, 26, 1, 3, 0), // stabilizationWindowSeconds
    f(30669, 9, 112, 3, 0), // tolerance
    f(28402, 13, 1, 0, 0), // periodSeconds
    f(22445, 4, 0, 0, 0), // type
    f(27227, 5, 1, 0, 0), // value
    f(22943, 10, 336, 2, 0), // conditions
    f(27427, 14, 334, 0, 0), // currentMetrics
    f(26627, 15, 1, 2, 0), // currentReplicas
    f(26702, 15, 1, 0, 0), // desiredReplicas
    f(28298, 13, 2, 3, 0), // lastScaleTime
    f(24758, 18, 1, 3, 0), // observedGeneration
    f(25042, 17, 331, 3, 0), // containerResource
    f(22764, 8, 332, 3, 0), // external
    f(27707, 6, 328, 3, 0), // object
    f(31964, 4, 329, 3, 0), // pods
    f(2551, 8, 330, 3, 0), // resource
    f(22445, 4, 0, 0, 0), // type
    f(14707, 7, 327, 0, 0), // current
    f(26687, 15, 312, 0, 0), // describedObject
    f(31373, 6, 314, 0, 0), // metric
    f(24254, 18, 1, 3, 0), // averageUtilization
    f(28660, 12, 112, 3, 0), // averageValue
    f(27227, 5, 112, 3, 0), // value
    f(14707, 7, 327, 0, 0), // current
    f(31373, 6, 314, 0, 0), // metric
    f(14707, 7, 327, 0, 0), // current
    f(25365, 4, 0, 0, 0), // name
    f(20987, 9, 0, 0, 0), // container
    f(14707, 7, 327, 0, 0), // current
    f(25365, 4, 0, 0, 0), // name
    f(14707, 7, 327, 0, 0), // current
    f(31373, 6, 314, 0, 0), // metric
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(24758, 18, 1, 3, 0), // observedGeneration
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 361, 2, 0), // spec
    f(24938, 6, 364, 2, 0), // status
    f(25025, 17, 0, 2, 0), // concurrencyPolicy
    f(22163, 22, 1, 3, 0), // failedJobsHistoryLimit
    f(29423, 11, 360, 0, 0), // jobTemplate
    f(24749, 8, 0, 0, 0), // schedule
    f(21608, 23, 1, 3, 0), // startingDeadlineSeconds
    f(19520, 26, 1, 3, 0), // successfulJobsHistoryLimit
    f(31527, 7, 4, 3, 0), // suspend
    f(31136, 8, 0, 3, 0), // timeZone
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 359, 2, 0), // spec
    f(22449, 21, 1, 3, 0), // activeDeadlineSeconds
    f(23181, 12, 1, 3, 0), // backoffLimit
    f(23181, 20, 1, 3, 0), // backoffLimitPerIndex
    f(27357, 14, 0, 3, 0), // completionMode
    f(29247, 11, 1, 3, 0), // completions
    f(30399, 9, 0, 3, 0), // managedBy
    f(27651, 14, 4, 3, 0), // manualSelector
    f(26186, 16, 1, 3, 0), // maxFailedIndexes
    f(29533, 11, 1, 3, 0), // parallelism
    f(26298, 16, 343, 3, 0), // podFailurePolicy
    f(23701, 20, 0, 3, 0), // podReplacementPolicy
    f(800, 10, 358, 3, 0), // scheduling
    f(30561, 8, 15, 3, 0), // selector
    f(28571, 13, 346, 3, 0), // successPolicy
    f(31527, 7, 4, 3, 0), // suspend
    f(28984, 8, 250, 0, 0), // template
    f(21677, 23, 1, 3, 0), // ttlSecondsAfterFinished
    f(31886, 5, 342, 0, 0), // rules
    f(31555, 6, 0, 0, 0), // action
    f(29522, 11, 338, 3, 0), // onExitCodes
    f(26882, 15, 340, 2, 0), // onPodConditions
    f(28025, 13, 0, 3, 0), // containerName
    f(30968, 8, 0, 0, 0), // operator
    f(31789, 6, 182, 0, 0), // values
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(31886, 5, 345, 0, 0), // rules
    f(27889, 14, 1, 3, 0), // succeededCount
    f(26474, 16, 0, 3, 0), // succeededIndexes
    f(27497, 14, 355, 3, 0), // disruptionMode
    f(27791, 14, 357, 2, 0), // resourceClaims
    f(23037, 21, 352, 3, 0), // schedulingConstraints
    f(26394, 16, 349, 3, 0), // schedulingPolicy
    f(31811, 5, 347, 3, 0), // basic
    f(31940, 4, 348, 3, 0), // gang
    f(30904, 8, 1, 3, 0), // minCount
    f(20099, 8, 351, 2, 0), // topology
    f(19620, 3, 0, 0, 0), // key
    f(16415, 3, 354, 3, 0), // all
    f(31765, 6, 353, 3, 0), // single
    f(25365, 4, 0, 0, 0), // name
    f(25569, 17, 0, 3, 0), // resourceClaimName
    f(20074, 25, 0, 3, 0), // resourceClaimTemplateName
    f(22449, 6, 363, 2, 0), // active
    f(26106, 16, 2, 3, 0), // lastScheduleTime
    f(24596, 18, 2, 3, 0), // lastSuccessfulTime
    f(29181, 10, 0, 2, 0), // apiVersion
    f(30318, 9, 0, 2, 0), // fieldPath
    f(31948, 4, 0, 2, 0), // kind
    f(25365, 4, 0, 2, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(27047, 15, 0, 2, 0), // resourceVersion
    f(32001, 3, 0, 2, 0), // uid
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 359, 2, 0), // spec
    f(24938, 6, 368, 2, 0), // status
    f(22449, 6, 1, 2, 0), // active
    f(25786, 16, 0, 2, 0), // completedIndexes
    f(27371, 14, 2, 3, 0), // completionTime
    f(22943, 10, 366, 2, 0), // conditions
    f(22163, 6, 1, 2, 0), // failed
    f(28155, 13, 0, 3, 0), // failedIndexes
    f(28441, 5, 1, 3, 0), // ready
    f(30597, 9, 2, 3, 0), // startTime
    f(26474, 9, 1, 2, 0), // succeeded
    f(24161, 11, 1, 3, 0), // terminating
    f(21700, 23, 367, 3, 0), // uncountedTerminatedPods
    f(28285, 13, 2, 2, 0), // lastProbeTime
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(22163, 6, 7, 2, 0), // failed
    f(26474, 9, 7, 2, 0), // succeeded
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 369, 0, 0), // spec
    f(24938, 6, 372, 2, 0), // status
    f(25212, 17, 1, 3, 0), // expirationSeconds
    f(31826, 5, 284, 2, 0), // extra
    f(31633, 6, 7, 2, 0), // groups
    f(27032, 7, 31, 0, 0), // request
    f(30081, 10, 0, 0, 0), // signerName
    f(32001, 3, 0, 2, 0), // uid
    f(31783, 6, 7, 2, 0), // usages
    f(31152, 8, 0, 2, 0), // username
    f(1364, 11, 31, 2, 0), // certificate
    f(22943, 10, 371, 2, 0), // conditions
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(27623, 14, 2, 2, 0), // lastUpdateTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 373, 0, 0), // spec
    f(30081, 10, 0, 2, 0), // signerName
    f(29676, 11, 0, 0, 0), // trustBundle
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 374, 0, 0), // spec
    f(24938, 6, 375, 2, 0), // status
    f(23581, 20, 1, 3, 14), // maxExpirationSeconds
    f(30936, 8, 0, 0, 0), // nodeName
    f(31387, 7, 0, 0, 0), // nodeUID
    f(31408, 7, 0, 0, 0), // podName
    f(31717, 6, 0, 0, 0), // podUID
    f(24902, 18, 0, 0, 0), // serviceAccountName
    f(25586, 17, 0, 0, 0), // serviceAccountUID
    f(30081, 10, 0, 0, 0), // signerName
    f(25637, 17, 31, 0, 0), // stubPKCS10Request
    f(20124, 25, 3, 2, 0), // unverifiedUserAnnotations
    f(27315, 14, 2, 3, 0), // beginRefreshAt
    f(23221, 16, 0, 2, 0), // certificateChain
    f(22943, 10, 46, 2, 0), // conditions
    f(30952, 8, 2, 3, 0), // notAfter
    f(30444, 9, 2, 3, 0), // notBefore
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 376, 0, 0), // spec
    f(30081, 10, 0, 2, 0), // signerName
    f(29676, 11, 0, 0, 0), // trustBundle
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 377, 0, 0), // spec
    f(24938, 6, 380, 2, 0), // status
    f(25212, 17, 1, 3, 0), // expirationSeconds
    f(31826, 5, 284, 2, 0), // extra
    f(31633, 6, 7, 2, 0), // groups
    f(27032, 7, 31, 0, 0), // request
    f(30081, 10, 0, 3, 0), // signerName
    f(32001, 3, 0, 2, 0), // uid
    f(31783, 6, 7, 2, 0), // usages
    f(31152, 8, 0, 2, 0), // username
    f(1364, 11, 31, 2, 0), // certificate
    f(22943, 10, 379, 2, 0), // conditions
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(27623, 14, 2, 2, 0), // lastUpdateTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 381, 0, 0), // spec
    f(30081, 10, 0, 2, 0), // signerName
    f(29676, 11, 0, 0, 0), // trustBundle
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 382, 0, 0), // spec
    f(24938, 6, 383, 2, 0), // status
    f(23581, 20, 1, 3, 14), // maxExpirationSeconds
    f(30936, 8, 0, 0, 0), // nodeName
    f(31387, 7, 0, 0, 0), // nodeUID
    f(28415, 13, 31, 0, 0), // pkixPublicKey
    f(31408, 7, 0, 0, 0), // podName
    f(31717, 6, 0, 0, 0), // podUID
    f(25501, 17, 31, 0, 0), // proofOfPossession
    f(24902, 18, 0, 0, 0), // serviceAccountName
    f(25586, 17, 0, 0, 0), // serviceAccountUID
    f(30081, 10, 0, 0, 0), // signerName
    f(25637, 17, 31, 0, 0), // stubPKCS10Request
    f(20124, 25, 3, 2, 0), // unverifiedUserAnnotations
    f(27315, 14, 2, 3, 0), // beginRefreshAt
    f(23221, 16, 0, 2, 0), // certificateChain
    f(22943, 10, 46, 2, 0), // conditions
    f(30952, 8, 2, 3, 0), // notAfter
    f(30444, 9, 2, 3, 0), // notBefore
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 384, 2, 0), // spec
    f(29115, 11, 2, 3, 0), // acquireTime
    f(27539, 14, 0, 3, 0), // holderIdentity
    f(23561, 20, 1, 3, 0), // leaseDurationSeconds
    f(26122, 16, 1, 3, 0), // leaseTransitions
    f(26987, 15, 0, 3, 0), // preferredHolder
    f(30525, 9, 2, 3, 0), // renewTime
    f(31120, 8, 0, 3, 0), // strategy
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 385, 2, 0), // spec
    f(27999, 13, 0, 0, 0), // binaryVersion
    f(25914, 16, 0, 2, 0), // emulationVersion
    f(30381, 9, 0, 0, 0), // leaseName
    f(31008, 8, 2, 3, 0), // pingTime
    f(30525, 9, 2, 3, 0), // renewTime
    f(31120, 8, 0, 2, 0), // strategy
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 386, 2, 0), // spec
    f(29115, 11, 2, 3, 0), // acquireTime
    f(27539, 14, 0, 3, 0), // holderIdentity
    f(23561, 20, 1, 3, 0), // leaseDurationSeconds
    f(26122, 16, 1, 3, 0), // leaseTransitions
    f(26987, 15, 0, 3, 0), // preferredHolder
    f(30525, 9, 2, 3, 0), // renewTime
    f(31120, 8, 0, 3, 0), // strategy
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 387, 2, 0), // spec
    f(27999, 13, 0, 0, 0), // binaryVersion
    f(25914, 16, 0, 2, 0), // emulationVersion
    f(30381, 9, 0, 0, 0), // leaseName
    f(31008, 8, 2, 3, 0), // pingTime
    f(30525, 9, 2, 3, 0), // renewTime
    f(31120, 8, 0, 2, 0), // strategy
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(16084, 6, 362, 0, 0), // target
    f(29181, 10, 0, 2, 0), // apiVersion
    f(22943, 10, 389, 2, 0), // conditions
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(30291, 5, 0, 2, 0), // error
    f(25314, 7, 0, 2, 0), // message
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(29741, 10, 390, 2, 0), // binaryData
    f(24250, 4, 3, 2, 0), // data
    f(30354, 9, 4, 3, 0), // immutable
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31520, 7, 396, 2, 0), // subsets
    f(30201, 9, 392, 2, 0), // addresses
    f(25416, 17, 392, 2, 0), // notReadyAddresses
    f(31876, 5, 394, 2, 0), // ports
    f(25994, 8, 0, 2, 0), // hostname
    f(20231, 2, 0, 0, 0), // ip
    f(30936, 8, 0, 3, 0), // nodeName
    f(30642, 9, 362, 3, 0), // targetRef
    f(29192, 11, 0, 3, 0), // appProtocol
    f(25365, 4, 0, 2, 0), // name
    f(24106, 4, 1, 0, 0), // port
    f(31048, 8, 0, 2, 0), // protocol
    f(31555, 6, 0, 2, 0), // action
    f(29181, 10, 0, 2, 0), // apiVersion
    f(10629, 5, 1, 2, 0), // count
    f(30300, 9, 2, 2, 0), // eventTime
    f(27525, 14, 2, 2, 0), // firstTimestamp
    f(27567, 14, 362, 0, 0), // involvedObject
    f(31948, 4, 0, 2, 0), // kind
    f(28311, 13, 2, 2, 0), // lastTimestamp
    f(25314, 7, 0, 2, 0), // message
    f(30896, 8, 11, 0, 0), // metadata
    f(31735, 6, 0, 2, 0), // reason
    f(31443, 7, 362, 3, 0), // related
    f(24830, 18, 0, 0, 0), // reportingComponent
    f(25535, 17, 0, 0, 0), // reportingInstance
    f(31753, 6, 398, 3, 0), // series
    f(2078, 6, 397, 2, 0), // source
    f(22445, 4, 0, 2, 0), // type
    f(30255, 9, 0, 2, 0), // component
    f(25994, 4, 0, 2, 0), // host
    f(10629, 5, 1, 2, 0), // count
    f(26090, 16, 2, 2, 0), // lastObservedTime
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 401, 2, 0), // spec
    f(31663, 6, 400, 0, 0), // limits
    f(16937, 7, 155, 2, 0), // default
    f(27455, 14, 155, 2, 0), // defaultRequest
    f(23581, 3, 155, 2, 0), // max
    f(23601, 20, 155, 2, 0), // maxLimitRequestRatio
    f(14600, 3, 155, 2, 0), // min
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 402, 2, 0), // spec
    f(24938, 6, 405, 2, 0), // status
    f(29841, 10, 7, 2, 0), // finalizers
    f(22943, 10, 404, 2, 0), // conditions
    f(31866, 5, 0, 2, 0), // phase
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 411, 2, 0), // spec
    f(24938, 6, 429, 2, 0), // status
    f(28720, 12, 409, 3, 0), // configSource
    f(29811, 10, 0, 2, 0), // externalID
    f(31016, 7, 0, 2, 0), // podCIDR
    f(31016, 8, 7, 2, 0), // podCIDRs
    f(24066, 19, 410, 3, 0), // podPreemptionPolicy
    f(29991, 10, 0, 2, 0), // providerID
    f(31771, 6, 407, 2, 0), // taints
    f(28597, 13, 4, 2, 0), // unschedulable
    f(31597, 6, 0, 0, 0), // effect
    f(19620, 3, 0, 0, 0), // key
    f(30660, 9, 2, 3, 0), // timeAdded
    f(27227, 5, 0, 2, 0), // value
    f(26582, 9, 408, 3, 0), // configMap
    f(26074, 16, 0, 0, 0), // kubeletConfigKey
    f(25365, 4, 0, 0, 0), // name
    f(25365, 9, 0, 0, 0), // namespace
    f(27047, 15, 0, 2, 0), // resourceVersion
    f(32001, 3, 0, 2, 0), // uid
    f(21470, 23, 7, 2, 0), // disableResizePreemption
    f(30201, 9, 415, 2, 0), // addresses
    f(29148, 11, 155, 2, 0), // allocatable
    f(24308, 8, 155, 2, 0), // capacity
    f(22943, 10, 413, 2, 0), // conditions
    f(26582, 6, 424, 3, 0), // config
    f(26657, 15, 417, 2, 0), // daemonEndpoints
    f(25866, 16, 7, 2, 0), // declaredFeatures
    f(30792, 8, 428, 3, 0), // features
    f(31639, 6, 421, 2, 0), // images
    f(30928, 8, 419, 2, 0), // nodeInfo
    f(31866, 5, 0, 2, 0), // phase
    f(27062, 15, 427, 2, 0), // runtimeHandlers
    f(27272, 15, 423, 2, 0), // volumesAttached
    f(29080, 12, 7, 2, 0), // volumesInUse
    f(25263, 17, 2, 2, 0), // lastHeartbeatTime
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29126, 7, 0, 0, 0), // address
    f(22445, 4, 0, 0, 0), // type
    f(26792, 15, 416, 2, 0), // kubeletEndpoint
    f(14831, 4, 1, 0, 0), // Port
    f(28636, 12, 0, 0, 0), // architecture
    f(31561, 6, 0, 0, 0), // bootID
    f(20987, 23, 0, 0, 0), // containerRuntimeVersion
    f(28259, 13, 0, 0, 0), // kernelVersion
    f(26058, 16, 0, 0, 0), // kubeProxyVersion
    f(27609, 14, 0, 0, 0), // kubeletVersion
    f(30390, 9, 0, 0, 0), // machineID
    f(26912, 15, 0, 0, 0), // operatingSystem
    f(31401, 7, 0, 0, 0), // osImage
    f(31972, 4, 418, 3, 0), // swap
    f(30121, 10, 0, 0, 0), // systemUUID
    f(24308, 8, 1, 3, 0), // capacity
    f(25365, 5, 7, 0, 0), // names
    f(30579, 9, 1, 2, 0), // sizeBytes
    f(29791, 10, 0, 0, 0), // devicePath
    f(25365, 4, 0, 0, 0), // name
    f(22449, 6, 409, 3, 0), // active
    f(30712, 8, 409, 3, 0), // assigned
    f(30291, 5, 0, 2, 0), // error
    f(28272, 13, 409, 3, 0), // lastKnownGood
    f(30792, 8, 425, 3, 0), // features
    f(25365, 4, 0, 0, 0), // name
    f(21585, 23, 4, 3, 0), // recursiveReadOnlyMounts
    f(27945, 14, 4, 3, 0), // userNamespaces
    f(20846, 24, 4, 3, 0), // supplementalGroupsPolicy
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 443, 2, 0), // spec
    f(24938, 6, 444, 2, 0), // status
    f(29104, 11, 7, 2, 0), // accessModes
    f(23161, 20, 115, 3, 0), // awsElasticBlockStore
    f(30228, 9, 140, 3, 0), // azureDisk
    f(30237, 9, 437, 3, 0), // azureFile
    f(24308, 8, 155, 2, 0), // capacity
    f(31567, 6, 435, 3, 0), // cephfs
    f(31573, 6, 434, 3, 0), // cinder
    f(30752, 8, 362, 3, 0), // claimRef
    f(27597, 3, 441, 3, 0), // csi
    f(18843, 2, 135, 3, 0), // fc
    f(29861, 10, 436, 3, 0), // flexVolume
    f(31254, 7, 129, 3, 0), // flocker
    f(25229, 17, 114, 3, 0), // gcePersistentDisk
    f(30327, 9, 430, 3, 0), // glusterfs
    f(30840, 8, 111, 3, 0), // hostPath
    f(27595, 5, 433, 3, 0), // iscsi
    f(26138, 5, 439, 3, 0), // local
    f(28816, 12, 7, 2, 0), // mountOptions
    f(31992, 3, 120, 3, 0), // nfs
    f(24704, 12, 442, 3, 0), // nodeAffinity
    f(17082, 29, 0, 2, 0), // persistentVolumeReclaimPolicy
    f(23681, 20, 141, 3, 0), // photonPersistentDisk
    f(27749, 14, 151, 3, 0), // portworxVolume
    f(31436, 7, 139, 3, 0), // quobyte
    f(31995, 3, 432, 3, 0), // rbd
    f(31471, 7, 438, 3, 0), // scaleIO
    f(26458, 16, 0, 2, 0), // storageClassName
    f(30624, 9, 440, 3, 0), // storageos
    f(20149, 25, 0, 3, 0), // volumeAttributesClassName
    f(30161, 10, 0, 3, 0), // volumeMode
    f(28623, 13, 138, 3, 0), // vsphereVolume
    f(24524, 9, 0, 0, 0), // endpoints
    f(24524, 18, 0, 3, 0), // endpointsNamespace
    f(31000, 4, 0, 0, 0), // path
    f(22295, 8, 4, 2, 0), // readOnly
    f(31627, 6, 0, 2, 0), // fsType
    f(26010, 5, 0, 0, 0), // image
    f(31338, 7, 0, 2, 5), // keyring
    f(30920, 8, 7, 0, 0), // monitors
    f(30480, 4, 0, 2, 3), // pool
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 431, 3, 0), // secretRef
    f(27197, 4, 0, 2, 4), // user
    f(25365, 4, 0, 2, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(25008, 17, 4, 2, 0), // chapAuthDiscovery
    f(26567, 15, 4, 2, 0), // chapAuthSession
    f(31627, 6, 0, 2, 0), // fsType
    f(28233, 13, 0, 3, 0), // initiatorName
    f(31986, 3, 0, 0, 0), // iqn
    f(27595, 14, 0, 2, 1), // iscsiInterface
    f(31989, 3, 1, 0, 0), // lun
    f(31415, 7, 7, 2, 0), // portals
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 431, 3, 0), // secretRef
    f(28972, 12, 0, 0, 0), // targetPortal
    f(31627, 6, 0, 2, 0), // fsType
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 431, 3, 0), // secretRef
    f(31168, 8, 0, 0, 0), // volumeID
    f(30920, 8, 7, 0, 0), // monitors
    f(31000, 4, 0, 2, 0), // path
    f(22295, 8, 4, 2, 0), // readOnly
    f(30061, 10, 0, 2, 0), // secretFile
    f(30552, 9, 431, 3, 0), // secretRef
    f(27197, 4, 0, 2, 0), // user
    f(29801, 6, 0, 0, 0), // driver
    f(31627, 6, 0, 2, 0), // fsType
    f(31394, 7, 3, 2, 0), // options
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 431, 3, 0), // secretRef
    f(22295, 8, 4, 2, 0), // readOnly
    f(27107, 10, 0, 0, 0), // secretName
    f(27107, 15, 0, 1, 0), // secretNamespace
    f(30570, 9, 0, 0, 0), // shareName
    f(31627, 6, 0, 2, 11), // fsType
    f(31261, 7, 0, 0, 0), // gateway
    f(26330, 16, 0, 2, 0), // protectionDomain
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 431, 1, 0), // secretRef
    f(30091, 10, 4, 2, 0), // sslEnabled
    f(29632, 11, 0, 2, 10), // storageMode
    f(29643, 11, 0, 2, 0), // storagePool
    f(22311, 6, 0, 0, 0), // system
    f(27257, 10, 0, 2, 0), // volumeName
    f(31627, 6, 0, 3, 0), // fsType
    f(31000, 4, 0, 0, 0), // path
    f(31627, 6, 0, 2, 0), // fsType
    f(22295, 8, 4, 2, 0), // readOnly
    f(30552, 9, 362, 3, 0), // secretRef
    f(27257, 10, 0, 2, 0), // volumeName
    f(27257, 15, 0, 2, 0), // volumeNamespace
    f(19699, 25, 431, 3, 0), // controllerExpandSecretRef
    f(18818, 26, 431, 3, 0), // controllerPublishSecretRef
    f(29801, 6, 0, 0, 0), // driver
    f(31627, 6, 0, 2, 0), // fsType
    f(24028, 19, 431, 3, 0), // nodeExpandSecretRef
    f(23641, 20, 431, 3, 0), // nodePublishSecretRef
    f(24722, 18, 431, 3, 0), // nodeStageSecretRef
    f(22295, 8, 4, 2, 0), // readOnly
    f(20149, 16, 3, 2, 0), // volumeAttributes
    f(29032, 12, 0, 0, 0), // volumeHandle
    f(4544, 8, 219, 3, 0), // required
    f(21493, 23, 2, 3, 0), // lastPhaseTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31866, 5, 0, 2, 0), // phase
    f(31735, 6, 0, 2, 0), // reason
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 249, 2, 0), // spec
    f(24938, 6, 480, 2, 0), // status
    f(20198, 18, 155, 2, 0), // allocatedResources
    f(22943, 10, 446, 2, 0), // conditions
    f(25059, 17, 466, 2, 0), // containerStatuses
    f(19312, 26, 466, 2, 0), // ephemeralContainerStatuses
    f(18366, 27, 471, 3, 0), // extendedResourceClaimStatus
    f(31282, 6, 0, 2, 0), // hostIP
    f(31289, 7, 448, 2, 0), // hostIPs
    f(22806, 21, 466, 2, 0), // initContainerStatuses
    f(25314, 7, 0, 2, 0), // message
    f(11345, 36, 477, 2, 0), // nodeAllocatableResourceClaimStatuses
    f(25399, 17, 0, 2, 0), // nominatedNodeName
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(31866, 5, 0, 2, 0), // phase
    f(31711, 5, 0, 2, 0), // podIP
    f(31711, 6, 450, 2, 0), // podIPs
    f(31056, 8, 0, 2, 0), // qosClass
    f(31735, 6, 0, 2, 0), // reason
    f(28876, 6, 0, 2, 0), // resize
    f(23016, 21, 468, 2, 0), // resourceClaimStatuses
    f(6007, 9, 179, 3, 0), // resources
    f(30597, 9, 2, 3, 0), // startTime
    f(29044, 12, 479, 2, 0), // volumeHealth
    f(28285, 13, 2, 2, 0), // lastProbeTime
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(20231, 2, 0, 0, 0), // ip
    f(20231, 2, 0, 0, 0), // ip
    f(20198, 18, 155, 2, 0), // allocatedResources
    f(20198, 24, 464, 2, 0), // allocatedResourcesStatus
    f(29269, 11, 0, 2, 0), // containerID
    f(26010, 5, 0, 0, 0), // image
    f(31310, 7, 0, 0, 0), // imageID
    f(30372, 9, 454, 2, 0), // lastState
    f(25365, 4, 0, 0, 0), // name
    f(28441, 5, 4, 0, 0), // ready
    f(6007, 9, 179, 3, 0), // resources
    f(28888, 12, 1, 0, 0), // restartCount
    f(30606, 7, 4, 3, 0), // started
    f(31896, 5, 454, 2, 0), // state
    f(30101, 10, 0, 3, 0), // stopSignal
    f(27197, 4, 460, 3, 0), // user
    f(29056, 12, 458, 2, 0), // volumeMounts
    f(31464, 7, 452, 3, 0), // running
    f(30141, 10, 453, 3, 0), // terminated
    f(31541, 7, 451, 3, 0), // waiting
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(30606, 9, 2, 2, 0), // startedAt
    f(29269, 11, 0, 2, 0), // containerID
    f(30309, 8, 1, 0, 0), // exitCode
    f(29851, 10, 2, 2, 0), // finishedAt
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(31759, 6, 1, 2, 0), // signal
    f(30606, 9, 2, 2, 0), // startedAt
    f(30426, 9, 0, 0, 0), // mountPath
    f(25365, 4, 0, 0, 0), // name
    f(22295, 8, 4, 2, 0), // readOnly
    f(21585, 17, 0, 3, 0), // recursiveReadOnly
    f(29068, 12, 456, 3, 0), // volumeStatus
    f(26010, 5, 455, 3, 0), // image
    f(30856, 8, 0, 2, 0), // imageRef
    f(31851, 5, 459, 3, 0), // linux
    f(31980, 3, 1, 0, 0), // gid
    f(20846, 18, 182, 2, 0), // supplementalGroups
    f(32001, 3, 1, 0, 0), // uid
    f(25365, 4, 0, 0, 0), // name
    f(6007, 9, 462, 2, 0), // resources
    f(19548, 6, 0, 2, 0), // health
    f(25314, 7, 0, 3, 0), // message
    f(30031, 10, 0, 0, 0), // resourceID
    f(25365, 4, 0, 0, 0), // name
    f(25569, 17, 0, 3, 0), // resourceClaimName
    f(27032, 15, 470, 0, 0), // requestMappings
    f(25569, 17, 0, 0, 0), // resourceClaimName
    f(28025, 13, 0, 0, 0), // containerName
    f(29588, 11, 0, 0, 0), // requestName
    f(28480, 12, 0, 0, 0), // resourceName
    f(29771, 10, 7, 2, 0), // containers
    f(31359, 7, 473, 2, 0), // mapping
    f(30984, 8, 475, 2, 0), // overhead
    f(25569, 17, 0, 0, 0), // resourceClaimName
    f(25365, 4, 0, 0, 0), // name
    f(31064, 8, 112, 1, 0), // quantity
    f(25365, 4, 0, 0, 0), // name
    f(28840, 12, 112, 3, 0), // perContainer
    f(31699, 6, 112, 3, 0), // perPod
    f(25978, 16, 271, 2, 0), // healthConditions
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25365, 4, 0, 0, 0), // name
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(28984, 8, 250, 2, 0), // template
    f(29181, 10, 0, 2, 0), // apiVersion
    f(24250, 4, 31, 0, 0), // data
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31881, 5, 0, 0, 0), // range
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 481, 2, 0), // spec
    f(24938, 6, 484, 2, 0), // status
    f(26837, 15, 1, 2, 13), // minReadySeconds
    f(31080, 8, 1, 3, 15), // replicas
    f(30561, 8, 3, 2, 0), // selector
    f(28984, 8, 250, 3, 0), // template
    f(24201, 17, 1, 2, 0), // availableReplicas
    f(22943, 10, 483, 2, 0), // conditions
    f(23521, 20, 1, 2, 0), // fullyLabeledReplicas
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(28441, 13, 1, 2, 0), // readyReplicas
    f(31080, 8, 1, 0, 0), // replicas
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 488, 2, 0), // spec
    f(24938, 6, 489, 2, 0), // status
    f(26762, 4, 155, 2, 0), // hard
    f(28545, 13, 487, 3, 0), // scopeSelector
    f(31747, 6, 7, 2, 0), // scopes
    f(26170, 16, 486, 2, 0), // matchExpressions
    f(30968, 8, 0, 0, 0), // operator
    f(30543, 9, 0, 0, 0), // scopeName
    f(31789, 6, 7, 2, 0), // values
    f(26762, 4, 155, 2, 0), // hard
    f(31689, 4, 155, 2, 0), // used
    f(29181, 10, 0, 2, 0), // apiVersion
    f(24250, 4, 390, 2, 0), // data
    f(30354, 9, 4, 3, 0), // immutable
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(30111, 10, 3, 2, 0), // stringData
    f(22445, 4, 0, 2, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 494, 2, 0), // spec
    f(24938, 6, 500, 2, 0), // status
    f(16415, 29, 4, 3, 0), // allocateLoadBalancerNodePorts
    f(29761, 9, 0, 2, 0), // clusterIP
    f(29761, 10, 7, 2, 0), // clusterIPs
    f(29368, 11, 7, 2, 0), // externalIPs
    f(28768, 12, 0, 2, 0), // externalName
    f(22764, 21, 0, 2, 0), // externalTrafficPolicy
    f(23990, 19, 1, 2, 0), // healthCheckNodePort
    f(22848, 21, 0, 3, 0), // internalTrafficPolicy
    f(29891, 10, 7, 2, 0), // ipFamilies
    f(27581, 14, 0, 3, 0), // ipFamilyPolicy
    f(25280, 17, 0, 3, 0), // loadBalancerClass
    f(27637, 14, 0, 2, 0), // loadBalancerIP
    f(20630, 24, 7, 2, 0), // loadBalancerSourceRanges
    f(31876, 5, 491, 2, 0), // ports
    f(20726, 24, 4, 2, 0), // publishNotReadyAddresses
    f(30561, 8, 3, 2, 0), // selector
    f(23058, 15, 0, 2, 0), // sessionAffinity
    f(23058, 21, 493, 3, 0), // sessionAffinityConfig
    f(24180, 19, 0, 3, 0), // trafficDistribution
    f(22445, 4, 0, 2, 0), // type
    f(29192, 11, 0, 3, 0), // appProtocol
    f(25365, 4, 0, 2, 0), // name
    f(30944, 8, 1, 2, 0), // nodePort
    f(24106, 4, 1, 0, 0), // port
    f(31048, 8, 0, 2, 12), // protocol
    f(28972, 10, 191, 2, 0), // targetPort
    f(30760, 8, 492, 3, 0), // clientIP
    f(27903, 14, 1, 3, 0), // timeoutSeconds
    f(22943, 10, 46, 2, 0), // conditions
    f(20630, 12, 499, 2, 0), // loadBalancer
    f(26026, 7, 498, 2, 0), // ingress
    f(25994, 8, 0, 2, 0), // hostname
    f(20231, 2, 0, 2, 0), // ip
    f(31651, 6, 0, 3, 0), // ipMode
    f(31876, 5, 496, 2, 0), // ports
    f(30291, 5, 0, 3, 0), // error
    f(24106, 4, 1, 0, 0), // port
    f(31048, 8, 0, 0, 0), // protocol
    f(29181, 10, 0, 2, 0), // apiVersion
    f(17400, 28, 4, 3, 0), // automountServiceAccountToken
    f(26010, 16, 214, 2, 0), // imagePullSecrets
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31492, 7, 363, 2, 0), // secrets
    f(29126, 11, 0, 0, 0), // addressType
    f(29181, 10, 0, 2, 0), // apiVersion
    f(24524, 9, 508, 0, 0), // endpoints
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31876, 5, 510, 0, 0), // ports
    f(30201, 9, 7, 0, 0), // addresses
    f(22943, 10, 501, 2, 0), // conditions
    f(24452, 18, 3, 2, 0), // deprecatedTopology
    f(31831, 5, 506, 3, 0), // hints
    f(25994, 8, 0, 3, 0), // hostname
    f(30936, 8, 0, 3, 0), // nodeName
    f(30642, 9, 362, 3, 0), // targetRef
    f(31976, 4, 0, 3, 0), // zone
    f(28441, 5, 4, 3, 0), // ready
    f(31499, 7, 4, 3, 0), // serving
    f(24161, 11, 4, 3, 0), // terminating
    f(30816, 8, 505, 2, 0), // forNodes
    f(30824, 8, 503, 2, 0), // forZones
    f(25365, 4, 0, 0, 0), // name
    f(25365, 4, 0, 0, 0), // name
    f(29192, 11, 0, 3, 0), // appProtocol
    f(25365, 4, 0, 3, 0), // name
    f(24106, 4, 1, 3, 0), // port
    f(31048, 8, 0, 3, 0), // protocol
    f(31555, 6, 0, 2, 0), // action
    f(29181, 10, 0, 2, 0), // apiVersion
    f(26672, 15, 1, 2, 0), // deprecatedCount
    f(20606, 24, 2, 2, 0), // deprecatedFirstTimestamp
    f(21447, 23, 2, 2, 0), // deprecatedLastTimestamp
    f(25882, 16, 397, 2, 0), // deprecatedSource
    f(30300, 9, 2, 0, 0), // eventTime
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 0, 0), // metadata
    f(31956, 4, 0, 2, 0), // note
    f(31735, 6, 0, 2, 0), // reason
    f(30516, 9, 362, 2, 0), // regarding
    f(31443, 7, 362, 3, 0), // related
    f(24104, 19, 0, 2, 0), // reportingController
    f(25535, 17, 0, 2, 0), // reportingInstance
    f(31753, 6, 511, 3, 0), // series
    f(22445, 4, 0, 2, 0), // type
    f(10629, 5, 1, 0, 0), // count
    f(26090, 16, 2, 0, 0), // lastObservedTime
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 525, 2, 0), // spec
    f(24938, 6, 528, 2, 0), // status
    f(23914, 19, 513, 3, 0), // distinguisherMethod
    f(24632, 18, 1, 0, 0), // matchingPrecedence
    f(19390, 26, 512, 0, 0), // priorityLevelConfiguration
    f(31886, 5, 524, 2, 0), // rules
    f(25365, 4, 0, 0, 0), // name
    f(22445, 4, 0, 0, 0), // type
    f(26250, 16, 522, 2, 0), // nonResourceRules
    f(28493, 13, 520, 2, 0), // resourceRules
    f(31128, 8, 518, 0, 0), // subjects
    f(23541, 5, 515, 3, 0), // group
    f(31948, 4, 0, 0, 0), // kind
    f(17960, 14, 516, 3, 0), // serviceAccount
    f(27197, 4, 514, 3, 0), // user
    f(25365, 4, 0, 0, 0), // name
    f(25365, 4, 0, 0, 0), // name
    f(25365, 4, 0, 0, 0), // name
    f(25365, 9, 0, 0, 0), // namespace
    f(30210, 9, 7, 0, 0), // apiGroups
    f(28696, 12, 4, 2, 0), // clusterScope
    f(29921, 10, 7, 0, 0), // namespaces
    f(6007, 9, 7, 0, 0), // resources
    f(31906, 5, 7, 0, 0), // verbs
    f(26852, 15, 7, 0, 0), // nonResourceURLs
    f(31906, 5, 7, 0, 0), // verbs
    f(22943, 10, 527, 2, 0), // conditions
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 2, 0), // status
    f(22445, 4, 0, 2, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 533, 2, 0), // spec
    f(24938, 6, 536, 2, 0), // status
    f(31615, 6, 532, 3, 0), // exempt
    f(31345, 7, 531, 3, 0), // limited
    f(22445, 4, 0, 0, 0), // type
    f(22512, 21, 1, 3, 0), // borrowingLimitPercent
    f(26807, 15, 1, 3, 0), // lendablePercent
    f(28324, 13, 530, 2, 0), // limitResponse
    f(20702, 24, 1, 1, 0), // nominalConcurrencyShares
    f(31429, 7, 529, 3, 0), // queuing
    f(22445, 4, 0, 0, 0), // type
    f(30832, 8, 1, 0, 0), // handSize
    f(26346, 16, 1, 0, 0), // queueLengthLimit
    f(31729, 6, 1, 0, 0), // queues
    f(26807, 15, 1, 3, 0), // lendablePercent
    f(20702, 24, 1, 3, 0), // nominalConcurrencyShares
    f(22943, 10, 535, 2, 0), // conditions
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 2, 0), // status
    f(22445, 4, 0, 2, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 539, 0, 0), // spec
    f(24938, 6, 546, 2, 0), // status
    f(16084, 6, 538, 0, 0), // target
    f(23701, 3, 537, 3, 0), // pod
    f(25365, 4, 0, 0, 0), // name
    f(32001, 3, 0, 0, 0), // uid
    f(22943, 10, 46, 2, 0), // conditions
    f(24758, 18, 1, 3, 0), // observedGeneration
    f(30021, 10, 541, 2, 0), // requesters
    f(30041, 10, 545, 2, 0), // responders
    f(26506, 16, 543, 2, 0), // targetResponders
    f(31645, 6, 0, 0, 0), // intent
    f(25365, 4, 0, 0, 0), // name
    f(25365, 4, 0, 0, 0), // name
    f(19390, 8, 1, 1, 0), // priority
    f(31896, 5, 0, 0, 0), // state
    f(27371, 14, 2, 3, 0), // completionTime
    f(22141, 22, 2, 3, 0), // expectedCompletionTime
    f(28220, 13, 2, 3, 0), // heartbeatTime
    f(25314, 7, 0, 3, 0), // message
    f(25365, 4, 0, 0, 0), // name
    f(30597, 9, 2, 3, 0), // startTime
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 549, 0, 0), // spec
    f(24938, 6, 550, 2, 0), // status
    f(31645, 6, 0, 0, 0), // intent
    f(30021, 9, 0, 0, 0), // requester
    f(16084, 6, 548, 0, 0), // target
    f(23701, 3, 547, 3, 0), // pod
    f(25365, 4, 0, 0, 0), // name
    f(32001, 3, 0, 0, 0), // uid
    f(22943, 10, 46, 2, 0), // conditions
    f(24758, 18, 1, 3, 0), // observedGeneration
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 552, 2, 0), // spec
    f(30462, 9, 551, 3, 0), // parentRef
    f(23541, 5, 0, 2, 0), // group
    f(25365, 4, 0, 2, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(2551, 8, 0, 2, 0), // resource
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 563, 2, 0), // spec
    f(24938, 6, 569, 2, 0), // status
    f(27441, 14, 555, 3, 0), // defaultBackend
    f(26026, 16, 0, 3, 0), // ingressClassName
    f(31886, 5, 562, 2, 0), // rules
    f(31538, 3, 557, 2, 0), // tls
    f(2551, 8, 157, 3, 0), // resource
    f(17960, 7, 554, 3, 0), // service
    f(25365, 4, 0, 0, 0), // name
    f(24106, 4, 553, 2, 0), // port
    f(25365, 4, 0, 2, 0), // name
    f(24740, 6, 1, 2, 0), // number
    f(31836, 5, 7, 2, 0), // hosts
    f(27107, 10, 0, 2, 0), // secretName
    f(25994, 4, 0, 2, 0), // host
    f(29412, 4, 560, 3, 0), // http
    f(31861, 5, 559, 0, 0), // paths
    f(31191, 7, 555, 0, 0), // backend
    f(31000, 4, 0, 2, 0), // path
    f(31000, 8, 0, 1, 0), // pathType
    f(20630, 12, 568, 2, 0), // loadBalancer
    f(26026, 7, 567, 2, 0), // ingress
    f(25994, 8, 0, 2, 0), // hostname
    f(20231, 2, 0, 2, 0), // ip
    f(31876, 5, 565, 2, 0), // ports
    f(30291, 5, 0, 3, 0), // error
    f(24106, 4, 1, 0, 0), // port
    f(31048, 8, 0, 0, 0), // protocol
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 571, 2, 0), // spec
    f(18818, 10, 0, 2, 0), // controller
    f(29941, 10, 570, 3, 0), // parameters
    f(30210, 8, 0, 3, 0), // apiGroup
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(25365, 9, 0, 3, 0), // namespace
    f(28545, 5, 0, 1, 0), // scope
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 581, 2, 0), // spec
    f(31603, 6, 580, 2, 0), // egress
    f(26026, 7, 578, 2, 0), // ingress
    f(29544, 11, 15, 0, 0), // podSelector
    f(29555, 11, 7, 2, 0), // policyTypes
    f(31936, 4, 576, 2, 0), // from
    f(31876, 5, 573, 2, 0), // ports
    f(14828, 7, 1, 3, 0), // endPort
    f(24106, 4, 191, 3, 0), // port
    f(31048, 8, 0, 3, 0), // protocol
    f(31317, 7, 574, 3, 0), // ipBlock
    f(25365, 17, 15, 3, 0), // namespaceSelector
    f(29544, 11, 15, 3, 0), // podSelector
    f(31821, 4, 0, 0, 0), // cidr
    f(31609, 6, 7, 2, 0), // except
    f(31876, 5, 573, 2, 0), // ports
    f(1528, 2, 576, 2, 0), // to
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 582, 2, 0), // spec
    f(24938, 6, 583, 2, 0), // status
    f(31821, 5, 7, 2, 0), // cidrs
    f(22943, 10, 46, 2, 0), // conditions
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31275, 7, 0, 0, 0), // handler
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(30984, 8, 584, 3, 0), // overhead
    f(800, 10, 585, 3, 0), // scheduling
    f(31024, 8, 155, 2, 0), // podFixed
    f(25382, 12, 3, 2, 0), // nodeSelector
    f(29665, 11, 231, 2, 0), // tolerations
    f(29181, 10, 0, 2, 0), // apiVersion
    f(28129, 13, 587, 3, 0), // deleteOptions
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31591, 6, 7, 2, 0), // dryRun
    f(24578, 18, 1, 3, 0), // gracePeriodSeconds
    f(3230, 48, 4, 3, 0), // ignoreStoreReadErrorWithClusterBreakingPotential
    f(31948, 4, 0, 2, 0), // kind
    f(26266, 16, 4, 3, 0), // orphanDependents
    f(28428, 13, 586, 3, 0), // preconditions
    f(25518, 17, 0, 3, 0), // propagationPolicy
    f(27047, 15, 0, 3, 0), // resourceVersion
    f(32001, 3, 0, 3, 0), // uid
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 588, 2, 0), // spec
    f(24938, 6, 590, 2, 0), // status
    f(27693, 14, 191, 3, 0), // maxUnavailable
    f(28804, 12, 191, 3, 0), // minAvailable
    f(30561, 8, 15, 3, 0), // selector
    f(19546, 26, 0, 3, 0), // unhealthyPodEvictionPolicy
    f(22943, 10, 46, 2, 0), // conditions
    f(27413, 14, 1, 0, 0), // currentHealthy
    f(27469, 14, 1, 0, 0), // desiredHealthy
    f(28142, 13, 589, 2, 0), // disruptedPods
    f(24488, 18, 1, 0, 0), // disruptionsAllowed
    f(28744, 12, 1, 0, 0), // expectedPods
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(26537, 15, 594, 3, 0), // aggregationRule
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31886, 5, 592, 0, 0), // rules
    f(30210, 9, 7, 2, 0), // apiGroups
    f(26852, 15, 7, 2, 0), // nonResourceURLs
    f(28480, 13, 7, 2, 0), // resourceNames
    f(6007, 9, 7, 2, 0), // resources
    f(31906, 5, 7, 0, 0), // verbs
    f(23241, 20, 593, 2, 0), // clusterRoleSelectors
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31457, 7, 597, 0, 0), // roleRef
    f(31128, 8, 596, 2, 0), // subjects
    f(30210, 8, 0, 2, 0), // apiGroup
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(30210, 8, 0, 0, 0), // apiGroup
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31886, 5, 592, 0, 0), // rules
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(31457, 7, 597, 0, 0), // roleRef
    f(31128, 8, 596, 2, 0), // subjects
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 604, 0, 0), // spec
    f(26582, 6, 603, 2, 0), // config
    f(23501, 20, 0, 3, 0), // extendedResourceName
    f(30561, 9, 600, 2, 0), // selectors
    f(9275, 3, 598, 3, 0), // cel
    f(24560, 10, 0, 0, 0), // expression
    f(31681, 6, 601, 3, 0), // opaque
    f(29801, 6, 0, 0, 0), // driver
    f(29941, 10, 8, 1, 0), // parameters
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 607, 0, 0), // spec
    f(24938, 6, 608, 2, 0), // status
    f(27483, 14, 605, 3, 0), // deviceSelector
    f(31771, 5, 606, 2, 0), // taint
    f(25898, 6, 0, 3, 0), // device
    f(29801, 6, 0, 3, 0), // driver
    f(30480, 4, 0, 3, 0), // pool
    f(31597, 6, 0, 0, 0), // effect
    f(19620, 3, 0, 0, 0), // key
    f(30660, 9, 2, 3, 0), // timeAdded
    f(27227, 5, 0, 2, 0), // value
    f(22943, 10, 46, 2, 0), // conditions
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 622, 0, 0), // spec
    f(24938, 6, 634, 2, 0), // status
    f(31205, 7, 621, 0, 0), // devices
    f(26582, 6, 620, 2, 0), // config
    f(29258, 11, 618, 2, 0), // constraints
    f(31088, 8, 616, 0, 0), // requests
    f(31240, 7, 612, 3, 0), // exactly
    f(27511, 14, 614, 2, 0), // firstAvailable
    f(25365, 4, 0, 0, 0), // name
    f(29137, 11, 4, 3, 0), // adminAccess
    f(27287, 14, 0, 2, 0), // allocationMode
    f(24308, 8, 611, 3, 0), // capacity
    f(10629, 5, 1, 2, 0), // count
    f(26717, 15, 0, 0, 0), // deviceClassName
    f(30561, 9, 600, 2, 0), // selectors
    f(29665, 11, 610, 2, 0), // tolerations
    f(31597, 6, 0, 2, 0), // effect
    f(19620, 3, 0, 2, 0), // key
    f(30968, 8, 0, 2, 16), // operator
    f(25654, 17, 1, 3, 0), // tolerationSeconds
    f(27227, 5, 0, 2, 0), // value
    f(31088, 8, 155, 2, 0), // requests
    f(27287, 14, 0, 2, 0), // allocationMode
    f(24308, 8, 611, 3, 0), // capacity
    f(10629, 5, 1, 2, 0), // count
    f(26717, 15, 0, 0, 0), // deviceClassName
    f(25365, 4, 0, 0, 0), // name
    f(30561, 9, 600, 2, 0), // selectors
    f(29665, 11, 610, 2, 0), // tolerations
    f(25195, 17, 0, 3, 0), // distinctAttribute
    f(27665, 14, 0, 3, 0), // matchAttribute
    f(31088, 8, 7, 2, 0), // requests
    f(31681, 6, 601, 3, 0), // opaque
    f(31088, 8, 7, 2, 0), // requests
    f(23781, 10, 628, 3, 0), // allocation
    f(31205, 7, 633, 2, 0), // devices
    f(29599, 11, 630, 2, 0), // reservedFor
    f(23781, 19, 2, 3, 0), // allocationTimestamp
    f(31205, 7, 627, 2, 0), // devices
    f(25382, 12, 219, 3, 0), // nodeSelector
    f(26582, 6, 626, 2, 0), // config
    f(31450, 7, 624, 2, 0), // results
    f(29137, 11, 4, 3, 0), // adminAccess
    f(24991, 17, 7, 2, 0), // bindingConditions
    f(20366, 24, 7, 2, 0), // bindingFailureConditions
    f(25802, 16, 155, 2, 0), // consumedCapacity
    f(25898, 6, 0, 0, 0), // device
    f(29801, 6, 0, 0, 0), // driver
    f(30480, 4, 0, 0, 0), // pool
    f(27032, 7, 0, 0, 0), // request
    f(31506, 7, 0, 3, 0), // shareID
    f(24920, 18, 7, 2, 0), // skipNodeOperations
    f(29665, 11, 610, 2, 0), // tolerations
    f(31681, 6, 601, 3, 0), // opaque
    f(31088, 8, 7, 2, 0), // requests
    f(2078, 6, 0, 0, 0), // source
    f(30210, 8, 0, 2, 0), // apiGroup
    f(25365, 4, 0, 0, 0), // name
    f(2551, 8, 0, 0, 0), // resource
    f(32001, 3, 0, 0, 0), // uid
    f(22943, 10, 46, 0, 0), // conditions
    f(24250, 4, 8, 3, 0), // data
    f(25898, 6, 0, 0, 0), // device
    f(29801, 6, 0, 0, 0), // driver
    f(29500, 11, 631, 3, 0), // networkData
    f(30480, 4, 0, 0, 0), // pool
    f(31506, 7, 0, 3, 0), // shareID
    f(26762, 15, 0, 2, 0), // hardwareAddress
    f(28246, 13, 0, 2, 0), // interfaceName
    f(31983, 3, 7, 2, 0), // ips
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 635, 0, 0), // spec
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 622, 0, 0), // spec
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 658, 0, 0), // spec
    f(30704, 8, 4, 3, 0), // allNodes
    f(31205, 7, 655, 2, 0), // devices
    f(29801, 6, 0, 0, 0), // driver
    f(30936, 8, 0, 3, 0), // nodeName
    f(25382, 12, 219, 3, 0), // nodeSelector
    f(22251, 22, 0, 3, 0), // partitionTypeAttribute
    f(22273, 22, 4, 3, 0), // perDeviceNodeSelection
    f(30480, 4, 636, 0, 0), // pool
    f(27861, 14, 657, 2, 0), // sharedCounters
    f(24920, 18, 7, 2, 0), // skipNodeOperations
    f(29871, 10, 1, 0, 0), // generation
    f(25365, 4, 0, 0, 0), // name
    f(24866, 18, 1, 0, 0), // resourceSliceCount
    f(30704, 8, 4, 3, 0), // allNodes
    f(20222, 24, 4, 3, 0), // allowMultipleAllocations
    f(29731, 10, 639, 2, 0), // attributes
    f(24991, 17, 7, 2, 0), // bindingConditions
    f(20366, 24, 7, 2, 0), // bindingFailureConditions
    f(29214, 11, 4, 3, 0), // bindsToNode
    f(24308, 8, 644, 2, 0), // capacity
    f(25818, 16, 648, 2, 0), // consumesCounters
    f(25365, 4, 0, 0, 0), // name
    f(20678, 24, 653, 2, 0), // nodeAllocatableResources
    f(30936, 8, 0, 3, 0), // nodeName
    f(25382, 12, 219, 3, 0), // nodeSelector
    f(31771, 6, 649, 2, 0), // taints
    f(31816, 4, 4, 3, 0), // bool
    f(31816, 5, 637, 2, 0), // bools
    f(854, 3, 1, 3, 0), // int
    f(854, 4, 182, 2, 0), // ints
    f(19592, 6, 0, 3, 0), // string
    f(31513, 7, 7, 2, 0), // strings
    f(7064, 7, 0, 3, 0), // version
    f(31160, 8, 7, 2, 0), // versions
    f(28467, 13, 642, 3, 0), // requestPolicy
    f(27227, 5, 112, 0, 0), // value
    f(16937, 7, 112, 1, 0), // default
    f(30151, 10, 641, 3, 0), // validRange
    f(29698, 11, 640, 2, 0), // validValues
    f(23581, 3, 112, 3, 0), // max
    f(14600, 3, 112, 3, 0), // min
    f(31968, 4, 112, 3, 0), // step
    f(29781, 10, 0, 0, 0), // counterSet
    f(30768, 8, 646, 2, 0), // counters
    f(27227, 5, 112, 0, 0), // value
    f(31359, 7, 650, 3, 0), // mapping
    f(30984, 8, 651, 3, 0), // overhead
    f(29236, 11, 0, 3, 0), // capacityKey
    f(24308, 18, 112, 3, 0), // capacityMultiplier
    f(25898, 16, 112, 3, 0), // deviceMultiplier
    f(28840, 12, 112, 3, 0), // perContainer
    f(31699, 6, 112, 3, 0), // perPod
    f(30768, 8, 646, 2, 0), // counters
    f(25365, 4, 0, 0, 0), // name
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 661, 0, 0), // spec
    f(24938, 6, 662, 2, 0), // status
    f(27483, 14, 659, 3, 0), // deviceSelector
    f(31771, 5, 660, 2, 0), // taint
    f(25898, 6, 0, 3, 0), // device
    f(29801, 6, 0, 3, 0), // driver
    f(30480, 4, 0, 3, 0), // pool
    f(31597, 6, 0, 0, 0), // effect
    f(19620, 3, 0, 0, 0), // key
    f(30660, 9, 2, 3, 0), // timeAdded
    f(27227, 5, 0, 2, 0), // value
    f(22943, 10, 46, 2, 0), // conditions
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 663, 0, 0), // spec
    f(24938, 6, 671, 3, 0), // status
    f(16937, 29, 0, 3, 0), // defaultPartitionTypeAttribute
    f(29801, 6, 0, 0, 0), // driver
    f(28324, 5, 1, 3, 17), // limit
    f(31040, 8, 0, 3, 0), // poolName
    f(22943, 10, 46, 2, 0), // conditions
    f(30480, 9, 1, 3, 0), // poolCount
    f(31871, 5, 670, 2, 0), // pools
    f(25722, 16, 1, 3, 0), // allocatedDevices
    f(24958, 16, 1, 3, 0), // availableDevices
    f(29801, 6, 0, 2, 0), // driver
    f(29871, 10, 1, 0, 0), // generation
    f(30936, 8, 0, 3, 0), // nodeName
    f(26282, 16, 665, 2, 0), // partitionSummary
    f(31040, 8, 0, 2, 0), // poolName
    f(24866, 18, 1, 3, 0), // resourceSliceCount
    f(26426, 16, 668, 3, 0), // shareableSummary
    f(29008, 12, 1, 3, 0), // totalDevices
    f(24956, 18, 1, 3, 0), // unavailableDevices
    f(27212, 15, 0, 3, 0), // validationError
    f(29148, 11, 1, 3, 0), // allocatable
    f(29731, 9, 0, 2, 0), // attribute
    f(29008, 5, 1, 3, 0), // total
    f(22445, 4, 0, 2, 0), // type
    f(24308, 8, 667, 2, 0), // capacity
    f(22785, 21, 1, 3, 0), // fullyAvailableDevices
    f(20049, 25, 1, 3, 0), // partiallyAvailableDevices
    f(24201, 9, 112, 3, 0), // available
    f(25802, 8, 112, 3, 0), // consumed
    f(25365, 4, 0, 2, 0), // name
    f(29008, 5, 112, 3, 0), // total
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 678, 0, 0), // spec
    f(26582, 6, 677, 2, 0), // config
    f(23501, 20, 0, 3, 0), // extendedResourceName
    f(30561, 9, 674, 2, 0), // selectors
    f(9275, 3, 672, 3, 0), // cel
    f(24560, 10, 0, 0, 0), // expression
    f(31681, 6, 675, 3, 0), // opaque
    f(29801, 6, 0, 0, 0), // driver
    f(29941, 10, 8, 1, 0), // parameters
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 691, 0, 0), // spec
    f(24938, 6, 703, 2, 0), // status
    f(31205, 7, 690, 0, 0), // devices
    f(26582, 6, 689, 2, 0), // config
    f(29258, 11, 687, 2, 0), // constraints
    f(31088, 8, 685, 0, 0), // requests
    f(29137, 11, 4, 3, 0), // adminAccess
    f(27287, 14, 0, 2, 0), // allocationMode
    f(24308, 8, 681, 3, 0), // capacity
    f(10629, 5, 1, 2, 0), // count
    f(26717, 15, 0, 0, 0), // deviceClassName
    f(27511, 14, 683, 2, 0), // firstAvailable
    f(25365, 4, 0, 0, 0), // name
    f(30561, 9, 674, 2, 0), // selectors
    f(29665, 11, 680, 2, 0), // tolerations
    f(27287, 14, 0, 2, 0), // allocationMode
    f(24308, 8, 681, 3, 0), // capacity
    f(10629, 5, 1, 2, 0), // count
    f(26717, 15, 0, 0, 0), // deviceClassName
    f(25365, 4, 0, 0, 0), // name
    f(30561, 9, 674, 2, 0), // selectors
    f(29665, 11, 680, 2, 0), // tolerations
    f(31597, 6, 0, 2, 0), // effect
    f(19620, 3, 0, 2, 0), // key
    f(30968, 8, 0, 2, 16), // operator
    f(25654, 17, 1, 3, 0), // tolerationSeconds
    f(27227, 5, 0, 2, 0), // value
    f(31088, 8, 155, 2, 0), // requests
    f(25195, 17, 0, 3, 0), // distinctAttribute
    f(27665, 14, 0, 3, 0), // matchAttribute
    f(31088, 8, 7, 2, 0), // requests
    f(31681, 6, 675, 3, 0), // opaque
    f(31088, 8, 7, 2, 0), // requests
    f(23781, 10, 697, 3, 0), // allocation
    f(31205, 7, 702, 2, 0), // devices
    f(29599, 11, 699, 2, 0), // reservedFor
    f(23781, 19, 2, 3, 0), // allocationTimestamp
    f(31205, 7, 696, 2, 0), // devices
    f(25382, 12, 219, 3, 0), // nodeSelector
    f(26582, 6, 695, 2, 0), // config
    f(31450, 7, 693, 2, 0), // results
    f(29137, 11, 4, 3, 0), // adminAccess
    f(24991, 17, 7, 2, 0), // bindingConditions
    f(20366, 24, 7, 2, 0), // bindingFailureConditions
    f(25802, 16, 155, 2, 0), // consumedCapacity
    f(25898, 6, 0, 0, 0), // device
    f(29801, 6, 0, 0, 0), // driver
    f(30480, 4, 0, 0, 0), // pool
    f(27032, 7, 0, 0, 0), // request
    f(31506, 7, 0, 3, 0), // shareID
    f(24920, 18, 7, 2, 0), // skipNodeOperations
    f(29665, 11, 680, 2, 0), // tolerations
    f(31681, 6, 675, 3, 0), // opaque
    f(31088, 8, 7, 2, 0), // requests
    f(2078, 6, 0, 0, 0), // source
    f(30210, 8, 0, 2, 0), // apiGroup
    f(25365, 4, 0, 0, 0), // name
    f(2551, 8, 0, 0, 0), // resource
    f(32001, 3, 0, 0, 0), // uid
    f(22943, 10, 46, 0, 0), // conditions
    f(24250, 4, 8, 3, 0), // data
    f(25898, 6, 0, 0, 0), // device
    f(29801, 6, 0, 0, 0), // driver
    f(29500, 11, 700, 3, 0), // networkData
    f(30480, 4, 0, 0, 0), // pool
    f(31506, 7, 0, 3, 0), // shareID
    f(26762, 15, 0, 2, 0), // hardwareAddress
    f(28246, 13, 0, 2, 0), // interfaceName
    f(31983, 3, 7, 2, 0), // ips
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 704, 0, 0), // spec
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 691, 0, 0), // spec
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 727, 0, 0), // spec
    f(30704, 8, 4, 2, 0), // allNodes
    f(31205, 7, 724, 2, 0), // devices
    f(29801, 6, 0, 0, 0), // driver
    f(30936, 8, 0, 2, 0), // nodeName
    f(25382, 12, 219, 3, 0), // nodeSelector
    f(22251, 22, 0, 3, 0), // partitionTypeAttribute
    f(22273, 22, 4, 3, 0), // perDeviceNodeSelection
    f(30480, 4, 705, 0, 0), // pool
    f(27861, 14, 726, 2, 0), // sharedCounters
    f(24920, 18, 7, 2, 0), // skipNodeOperations
    f(29871, 10, 1, 0, 0), // generation
    f(25365, 4, 0, 0, 0), // name
    f(24866, 18, 1, 0, 0), // resourceSliceCount
    f(31811, 5, 722, 3, 0), // basic
    f(25365, 4, 0, 0, 0), // name
    f(30704, 8, 4, 3, 0), // allNodes
    f(20222, 24, 4, 3, 0), // allowMultipleAllocations
    f(29731, 10, 707, 2, 0), // attributes
    f(24991, 17, 7, 2, 0), // bindingConditions
    f(20366, 24, 7, 2, 0), // bindingFailureConditions
    f(29214, 11, 4, 3, 0), // bindsToNode
    f(24308, 8, 711, 2, 0), // capacity
    f(25818, 16, 715, 2, 0), // consumesCounters
    f(20678, 24, 721, 2, 0), // nodeAllocatableResources
    f(30936, 8, 0, 3, 0), // nodeName
    f(25382, 12, 219, 3, 0), // nodeSelector
    f(31771, 6, 717, 2, 0), // taints
    f(31816, 4, 4, 3, 0), // bool
    f(31816, 5, 637, 2, 0), // bools
    f(854, 3, 1, 3, 0), // int
    f(854, 4, 182, 2, 0), // ints
    f(19592, 6, 0, 3, 0), // string
    f(31513, 7, 7, 2, 0), // strings
    f(7064, 7, 0, 3, 0), // version
    f(31160, 8, 7, 2, 0), // versions
    f(28467, 13, 709, 3, 0), // requestPolicy
    f(27227, 5, 112, 0, 0), // value
    f(16937, 7, 112, 1, 0), // default
    f(30151, 10, 708, 3, 0), // validRange
    f(29698, 11, 640, 2, 0), // validValues
    f(23581, 3, 112, 3, 0), // max
    f(14600, 3, 112, 3, 0), // min
    f(31968, 4, 112, 3, 0), // step
    f(29781, 10, 0, 0, 0), // counterSet
    f(30768, 8, 713, 2, 0), // counters
    f(27227, 5, 112, 0, 0), // value
    f(31597, 6, 0, 0, 0), // effect
    f(19620, 3, 0, 0, 0), // key
    f(30660, 9, 2, 3, 0), // timeAdded
    f(27227, 5, 0, 2, 0), // value
    f(31359, 7, 718, 3, 0), // mapping
    f(30984, 8, 719, 3, 0), // overhead
    f(29236, 11, 0, 3, 0), // capacityKey
    f(24308, 18, 112, 3, 0), // capacityMultiplier
    f(25898, 16, 112, 3, 0), // deviceMultiplier
    f(28840, 12, 112, 3, 0), // perContainer
    f(31699, 6, 112, 3, 0), // perPod
    f(30768, 8, 713, 2, 0), // counters
    f(25365, 4, 0, 0, 0), // name
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 734, 0, 0), // spec
    f(26582, 6, 733, 2, 0), // config
    f(23501, 20, 0, 3, 0), // extendedResourceName
    f(30561, 9, 730, 2, 0), // selectors
    f(9275, 3, 728, 3, 0), // cel
    f(24560, 10, 0, 0, 0), // expression
    f(31681, 6, 731, 3, 0), // opaque
    f(29801, 6, 0, 0, 0), // driver
    f(29941, 10, 8, 1, 0), // parameters
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 737, 0, 0), // spec
    f(24938, 6, 738, 2, 0), // status
    f(27483, 14, 735, 3, 0), // deviceSelector
    f(31771, 5, 736, 2, 0), // taint
    f(25898, 6, 0, 3, 0), // device
    f(29801, 6, 0, 3, 0), // driver
    f(30480, 4, 0, 3, 0), // pool
    f(31597, 6, 0, 0, 0), // effect
    f(19620, 3, 0, 0, 0), // key
    f(30660, 9, 2, 3, 0), // timeAdded
    f(27227, 5, 0, 2, 0), // value
    f(22943, 10, 46, 2, 0), // conditions
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 752, 0, 0), // spec
    f(24938, 6, 764, 2, 0), // status
    f(31205, 7, 751, 0, 0), // devices
    f(26582, 6, 750, 2, 0), // config
    f(29258, 11, 748, 2, 0), // constraints
    f(31088, 8, 746, 0, 0), // requests
    f(31240, 7, 742, 3, 0), // exactly
    f(27511, 14, 744, 2, 0), // firstAvailable
    f(25365, 4, 0, 0, 0), // name
    f(29137, 11, 4, 3, 0), // adminAccess
    f(27287, 14, 0, 2, 0), // allocationMode
    f(24308, 8, 741, 3, 0), // capacity
    f(10629, 5, 1, 2, 0), // count
    f(26717, 15, 0, 0, 0), // deviceClassName
    f(30561, 9, 730, 2, 0), // selectors
    f(29665, 11, 740, 2, 0), // tolerations
    f(31597, 6, 0, 2, 0), // effect
    f(19620, 3, 0, 2, 0), // key
    f(30968, 8, 0, 2, 16), // operator
    f(25654, 17, 1, 3, 0), // tolerationSeconds
    f(27227, 5, 0, 2, 0), // value
    f(31088, 8, 155, 2, 0), // requests
    f(27287, 14, 0, 2, 0), // allocationMode
    f(24308, 8, 741, 3, 0), // capacity
    f(10629, 5, 1, 2, 0), // count
    f(26717, 15, 0, 0, 0), // deviceClassName
    f(25365, 4, 0, 0, 0), // name
    f(30561, 9, 730, 2, 0), // selectors
    f(29665, 11, 740, 2, 0), // tolerations
    f(25195, 17, 0, 3, 0), // distinctAttribute
    f(27665, 14, 0, 3, 0), // matchAttribute
    f(31088, 8, 7, 2, 0), // requests
    f(31681, 6, 731, 3, 0), // opaque
    f(31088, 8, 7, 2, 0), // requests
    f(23781, 10, 758, 3, 0), // allocation
    f(31205, 7, 763, 2, 0), // devices
    f(29599, 11, 760, 2, 0), // reservedFor
    f(23781, 19, 2, 3, 0), // allocationTimestamp
    f(31205, 7, 757, 2, 0), // devices
    f(25382, 12, 219, 3, 0), // nodeSelector
    f(26582, 6, 756, 2, 0), // config
    f(31450, 7, 754, 2, 0), // results
    f(29137, 11, 4, 3, 0), // adminAccess
    f(24991, 17, 7, 2, 0), // bindingConditions
    f(20366, 24, 7, 2, 0), // bindingFailureConditions
    f(25802, 16, 155, 2, 0), // consumedCapacity
    f(25898, 6, 0, 0, 0), // device
    f(29801, 6, 0, 0, 0), // driver
    f(30480, 4, 0, 0, 0), // pool
    f(27032, 7, 0, 0, 0), // request
    f(31506, 7, 0, 3, 0), // shareID
    f(24920, 18, 7, 2, 0), // skipNodeOperations
    f(29665, 11, 740, 2, 0), // tolerations
    f(31681, 6, 731, 3, 0), // opaque
    f(31088, 8, 7, 2, 0), // requests
    f(2078, 6, 0, 0, 0), // source
    f(30210, 8, 0, 2, 0), // apiGroup
    f(25365, 4, 0, 0, 0), // name
    f(2551, 8, 0, 0, 0), // resource
    f(32001, 3, 0, 0, 0), // uid
    f(22943, 10, 46, 0, 0), // conditions
    f(24250, 4, 8, 3, 0), // data
    f(25898, 6, 0, 0, 0), // device
    f(29801, 6, 0, 0, 0), // driver
    f(29500, 11, 761, 3, 0), // networkData
    f(30480, 4, 0, 0, 0), // pool
    f(31506, 7, 0, 3, 0), // shareID
    f(26762, 15, 0, 2, 0), // hardwareAddress
    f(28246, 13, 0, 2, 0), // interfaceName
    f(31983, 3, 7, 2, 0), // ips
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 765, 0, 0), // spec
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 752, 0, 0), // spec
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 786, 0, 0), // spec
    f(30704, 8, 4, 3, 0), // allNodes
    f(31205, 7, 783, 2, 0), // devices
    f(29801, 6, 0, 0, 0), // driver
    f(30936, 8, 0, 3, 0), // nodeName
    f(25382, 12, 219, 3, 0), // nodeSelector
    f(22251, 22, 0, 3, 0), // partitionTypeAttribute
    f(22273, 22, 4, 3, 0), // perDeviceNodeSelection
    f(30480, 4, 766, 0, 0), // pool
    f(27861, 14, 785, 2, 0), // sharedCounters
    f(24920, 18, 7, 2, 0), // skipNodeOperations
    f(29871, 10, 1, 0, 0), // generation
    f(25365, 4, 0, 0, 0), // name
    f(24866, 18, 1, 0, 0), // resourceSliceCount
    f(30704, 8, 4, 3, 0), // allNodes
    f(20222, 24, 4, 3, 0), // allowMultipleAllocations
    f(29731, 10, 768, 2, 0), // attributes
    f(24991, 17, 7, 2, 0), // bindingConditions
    f(20366, 24, 7, 2, 0), // bindingFailureConditions
    f(29214, 11, 4, 3, 0), // bindsToNode
    f(24308, 8, 772, 2, 0), // capacity
    f(25818, 16, 776, 2, 0), // consumesCounters
    f(25365, 4, 0, 0, 0), // name
    f(20678, 24, 781, 2, 0), // nodeAllocatableResources
    f(30936, 8, 0, 3, 0), // nodeName
    f(25382, 12, 219, 3, 0), // nodeSelector
    f(31771, 6, 777, 2, 0), // taints
    f(31816, 4, 4, 3, 0), // bool
    f(31816, 5, 637, 2, 0), // bools
    f(854, 3, 1, 3, 0), // int
    f(854, 4, 182, 2, 0), // ints
    f(19592, 6, 0, 3, 0), // string
    f(31513, 7, 7, 2, 0), // strings
    f(7064, 7, 0, 3, 0), // version
    f(31160, 8, 7, 2, 0), // versions
    f(28467, 13, 770, 3, 0), // requestPolicy
    f(27227, 5, 112, 0, 0), // value
    f(16937, 7, 112, 1, 0), // default
    f(30151, 10, 769, 3, 0), // validRange
    f(29698, 11, 640, 2, 0), // validValues
    f(23581, 3, 112, 3, 0), // max
    f(14600, 3, 112, 3, 0), // min
    f(31968, 4, 112, 3, 0), // step
    f(29781, 10, 0, 0, 0), // counterSet
    f(30768, 8, 774, 2, 0), // counters
    f(27227, 5, 112, 0, 0), // value
    f(31359, 7, 778, 3, 0), // mapping
    f(30984, 8, 779, 3, 0), // overhead
    f(29236, 11, 0, 3, 0), // capacityKey
    f(24308, 18, 112, 3, 0), // capacityMultiplier
    f(25898, 16, 112, 3, 0), // deviceMultiplier
    f(28840, 12, 112, 3, 0), // perContainer
    f(31699, 6, 112, 3, 0), // perPod
    f(30768, 8, 774, 2, 0), // counters
    f(25365, 4, 0, 0, 0), // name
    f(29181, 10, 0, 2, 0), // apiVersion
    f(29335, 11, 0, 2, 0), // description
    f(28207, 13, 4, 2, 0), // globalDefault
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(27227, 5, 1, 0, 0), // value
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 795, 0, 0), // spec
    f(24938, 6, 796, 2, 0), // status
    f(27497, 14, 794, 3, 18), // disruptionMode
    f(18474, 27, 0, 3, 0), // parentCompositePodGroupName
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(19390, 8, 1, 3, 0), // priority
    f(25484, 17, 0, 2, 0), // priorityClassName
    f(23037, 21, 791, 3, 0), // schedulingConstraints
    f(26394, 16, 790, 0, 0), // schedulingPolicy
    f(29720, 11, 787, 1, 0), // workloadRef
    f(28984, 12, 0, 0, 0), // templateName
    f(29092, 12, 0, 0, 0), // workloadName
    f(31811, 5, 788, 3, 0), // basic
    f(31940, 4, 789, 3, 0), // gang
    f(28376, 13, 1, 0, 0), // minGroupCount
    f(20099, 8, 351, 2, 0), // topology
    f(16415, 3, 793, 3, 0), // all
    f(31765, 6, 792, 3, 0), // single
    f(22943, 10, 46, 2, 0), // conditions
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 806, 0, 0), // spec
    f(24938, 6, 809, 2, 0), // status
    f(27497, 14, 805, 3, 18), // disruptionMode
    f(18474, 27, 0, 3, 0), // parentCompositePodGroupName
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(19390, 8, 1, 3, 0), // priority
    f(25484, 17, 0, 2, 0), // priorityClassName
    f(27791, 14, 802, 2, 0), // resourceClaims
    f(23037, 21, 800, 3, 0), // schedulingConstraints
    f(26394, 16, 799, 0, 0), // schedulingPolicy
    f(29720, 11, 787, 3, 0), // workloadRef
    f(31811, 5, 797, 3, 0), // basic
    f(31940, 4, 798, 3, 0), // gang
    f(30904, 8, 1, 0, 0), // minCount
    f(20099, 8, 351, 2, 0), // topology
    f(25365, 4, 0, 0, 0), // name
    f(25569, 17, 0, 3, 0), // resourceClaimName
    f(20074, 25, 0, 3, 0), // resourceClaimTemplateName
    f(16415, 3, 804, 3, 0), // all
    f(31765, 6, 803, 3, 0), // single
    f(22943, 10, 46, 2, 0), // conditions
    f(23016, 21, 808, 2, 0), // resourceClaimStatuses
    f(25365, 4, 0, 0, 0), // name
    f(25569, 17, 0, 3, 0), // resourceClaimName
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 815, 0, 0), // spec
    f(18792, 26, 814, 2, 0), // compositePodGroupTemplates
    f(28051, 13, 810, 3, 0), // controllerRef
    f(25467, 17, 812, 0, 0), // podGroupTemplates
    f(30210, 8, 0, 2, 0), // apiGroup
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(27497, 14, 805, 3, 0), // disruptionMode
    f(25365, 4, 0, 0, 0), // name
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(19390, 8, 1, 3, 0), // priority
    f(25484, 17, 0, 2, 0), // priorityClassName
    f(27791, 14, 802, 2, 0), // resourceClaims
    f(23037, 21, 800, 1, 0), // schedulingConstraints
    f(26394, 16, 799, 0, 0), // schedulingPolicy
    f(18792, 26, 814, 2, 0), // compositePodGroupTemplates
    f(27497, 14, 794, 3, 0), // disruptionMode
    f(25365, 4, 0, 0, 0), // name
    f(25467, 17, 812, 2, 0), // podGroupTemplates
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(19390, 8, 1, 3, 0), // priority
    f(25484, 17, 0, 2, 0), // priorityClassName
    f(23037, 21, 791, 3, 0), // schedulingConstraints
    f(26394, 16, 790, 0, 0), // schedulingPolicy
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 828, 0, 0), // spec
    f(24938, 6, 831, 2, 0), // status
    f(27497, 14, 827, 3, 18), // disruptionMode
    f(18474, 27, 0, 3, 0), // parentCompositePodGroupName
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(19390, 8, 1, 3, 0), // priority
    f(25484, 17, 0, 2, 0), // priorityClassName
    f(27791, 14, 824, 2, 0), // resourceClaims
    f(23037, 21, 822, 3, 0), // schedulingConstraints
    f(26394, 16, 819, 0, 0), // schedulingPolicy
    f(29720, 11, 816, 3, 0), // workloadRef
    f(28984, 12, 0, 0, 0), // templateName
    f(29092, 12, 0, 0, 0), // workloadName
    f(31811, 5, 817, 3, 0), // basic
    f(31940, 4, 818, 3, 0), // gang
    f(30904, 8, 1, 0, 0), // minCount
    f(20099, 8, 821, 2, 0), // topology
    f(19620, 3, 0, 0, 0), // key
    f(25365, 4, 0, 0, 0), // name
    f(25569, 17, 0, 3, 0), // resourceClaimName
    f(20074, 25, 0, 3, 0), // resourceClaimTemplateName
    f(16415, 3, 826, 3, 0), // all
    f(31765, 6, 825, 3, 0), // single
    f(22943, 10, 46, 2, 0), // conditions
    f(23016, 21, 830, 2, 0), // resourceClaimStatuses
    f(25365, 4, 0, 0, 0), // name
    f(25569, 17, 0, 3, 0), // resourceClaimName
    f(29181, 10, 0, 2, 0), // apiVersion
    f(29335, 11, 0, 2, 0), // description
    f(28207, 13, 4, 2, 0), // globalDefault
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(27227, 5, 1, 0, 0), // value
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 844, 0, 0), // spec
    f(18792, 26, 843, 2, 0), // compositePodGroupTemplates
    f(28051, 13, 832, 3, 0), // controllerRef
    f(25467, 17, 834, 0, 0), // podGroupTemplates
    f(30210, 8, 0, 2, 0), // apiGroup
    f(31948, 4, 0, 0, 0), // kind
    f(25365, 4, 0, 0, 0), // name
    f(27497, 14, 827, 3, 0), // disruptionMode
    f(25365, 4, 0, 0, 0), // name
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(19390, 8, 1, 3, 0), // priority
    f(25484, 17, 0, 2, 0), // priorityClassName
    f(27791, 14, 824, 2, 0), // resourceClaims
    f(23037, 21, 822, 1, 0), // schedulingConstraints
    f(26394, 16, 819, 0, 0), // schedulingPolicy
    f(18792, 26, 843, 2, 0), // compositePodGroupTemplates
    f(27497, 14, 841, 3, 0), // disruptionMode
    f(25365, 4, 0, 0, 0), // name
    f(25467, 17, 834, 2, 0), // podGroupTemplates
    f(26314, 16, 0, 3, 0), // preemptionPolicy
    f(19390, 8, 1, 3, 0), // priority
    f(25484, 17, 0, 2, 0), // priorityClassName
    f(23037, 21, 838, 3, 0), // schedulingConstraints
    f(26394, 16, 837, 0, 0), // schedulingPolicy
    f(31811, 5, 835, 3, 0), // basic
    f(31940, 4, 836, 3, 0), // gang
    f(28376, 13, 1, 0, 0), // minGroupCount
    f(20099, 8, 821, 2, 0), // topology
    f(16415, 3, 840, 3, 0), // all
    f(31765, 6, 839, 3, 0), // single
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 847, 0, 0), // spec
    f(27301, 14, 4, 3, 0), // attachRequired
    f(28194, 13, 0, 3, 0), // fsGroupPolicy
    f(12887, 34, 1, 3, 0), // nodeAllocatableUpdatePeriodSeconds
    f(27735, 14, 4, 3, 0), // podInfoOnMount
    f(17111, 29, 4, 3, 0), // preventPodSchedulingIfMissing
    f(25552, 17, 4, 3, 0), // requiresRepublish
    f(28912, 12, 4, 3, 0), // seLinuxMount
    f(17960, 28, 4, 3, 0), // serviceAccountTokenInSecrets
    f(27137, 15, 4, 3, 0), // storageCapacity
    f(28584, 13, 846, 2, 0), // tokenRequests
    f(23761, 20, 7, 2, 0), // volumeLifecycleModes
    f(30219, 8, 0, 0, 0), // audience
    f(25212, 17, 1, 3, 0), // expirationSeconds
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 851, 0, 0), // spec
    f(24938, 6, 856, 2, 0), // status
    f(31226, 7, 850, 0, 0), // drivers
    f(29148, 11, 848, 3, 0), // allocatable
    f(25365, 4, 0, 0, 0), // name
    f(31675, 6, 0, 0, 0), // nodeID
    f(28996, 12, 7, 0, 0), // topologyKeys
    f(10629, 5, 1, 3, 0), // count
    f(28558, 13, 855, 2, 0), // storageHealth
    f(25978, 16, 853, 2, 0), // healthConditions
    f(25365, 4, 0, 0, 0), // name
    f(29104, 10, 0, 3, 0), // accessMode
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 0, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(30161, 10, 0, 3, 0), // volumeMode
    f(29181, 10, 0, 2, 0), // apiVersion
    f(24308, 8, 112, 3, 0), // capacity
    f(31948, 4, 0, 2, 0), // kind
    f(25297, 17, 112, 3, 0), // maximumVolumeSize
    f(30896, 8, 11, 2, 0), // metadata
    f(28828, 12, 15, 3, 0), // nodeTopology
    f(26458, 16, 0, 0, 0), // storageClassName
    f(23141, 20, 4, 3, 0), // allowVolumeExpansion
    f(24974, 17, 860, 2, 0), // allowedTopologies
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(28816, 12, 7, 2, 0), // mountOptions
    f(29941, 10, 3, 2, 0), // parameters
    f(29566, 11, 0, 0, 0), // provisioner
    f(28454, 13, 0, 3, 0), // reclaimPolicy
    f(25688, 17, 0, 3, 0), // volumeBindingMode
    f(22869, 21, 858, 2, 0), // matchLabelExpressions
    f(19620, 3, 0, 0, 0), // key
    f(31789, 6, 7, 0, 0), // values
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 862, 0, 0), // spec
    f(24938, 6, 864, 2, 0), // status
    f(30728, 8, 0, 0, 0), // attacher
    f(30936, 8, 0, 0, 0), // nodeName
    f(2078, 6, 861, 0, 0), // source
    f(26042, 16, 443, 3, 0), // inlineVolumeSpec
    f(23661, 20, 0, 3, 0), // persistentVolumeName
    f(29203, 11, 863, 3, 0), // attachError
    f(30720, 8, 4, 0, 0), // attached
    f(24236, 18, 3, 2, 0), // attachmentMetadata
    f(29346, 11, 863, 3, 0), // detachError
    f(30291, 9, 1, 3, 0), // errorCode
    f(25314, 7, 0, 2, 0), // message
    f(12698, 4, 2, 2, 0), // time
    f(29181, 10, 0, 2, 0), // apiVersion
    f(29801, 10, 0, 0, 0), // driverName
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(29941, 10, 3, 2, 0), // parameters
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 866, 2, 0), // spec
    f(24938, 6, 867, 2, 0), // status
    f(2551, 8, 865, 0, 0), // resource
    f(23541, 5, 0, 0, 0), // group
    f(2551, 8, 0, 0, 0), // resource
    f(22943, 10, 46, 2, 0), // conditions
    f(27047, 15, 0, 2, 0), // resourceVersion
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 868, 2, 0), // spec
    f(24938, 6, 869, 2, 0), // status
    f(2551, 8, 865, 0, 0), // resource
    f(22943, 10, 46, 2, 0), // conditions
    f(27047, 15, 0, 2, 0), // resourceVersion
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 895, 0, 0), // spec
    f(24938, 6, 898, 2, 0), // status
    f(20390, 10, 894, 3, 0), // conversion
    f(23541, 5, 0, 0, 0), // group
    f(25365, 5, 870, 0, 0), // names
    f(22995, 21, 4, 2, 0), // preserveUnknownFields
    f(28545, 5, 0, 0, 0), // scope
    f(31160, 8, 890, 0, 0), // versions
    f(29751, 10, 7, 2, 0), // categories
    f(31948, 4, 0, 0, 0), // kind
    f(30872, 8, 0, 2, 0), // listKind
    f(31705, 6, 0, 0, 0), // plural
    f(30071, 10, 7, 2, 0), // shortNames
    f(31112, 8, 0, 2, 0), // singular
    f(20174, 24, 886, 2, 0), // additionalPrinterColumns
    f(20606, 10, 4, 2, 0), // deprecated
    f(24470, 18, 0, 3, 0), // deprecationWarning
    f(25365, 4, 0, 0, 0), // name
    f(31185, 6, 881, 3, 0), // schema
    f(26410, 16, 888, 2, 0), // selectableFields
    f(24760, 6, 4, 0, 0), // served
    f(1527, 7, 4, 0, 0), // storage
    f(28960, 12, 884, 3, 0), // subresources
    f(26897, 15, 874, 3, 0), // openAPIV3Schema
    f(31916, 4, 0, 3, 0), // $ref
    f(31184, 7, 0, 2, 0), // $schema
    f(26522, 15, 873, 3, 0), // additionalItems
    f(23121, 20, 873, 3, 0), // additionalProperties
    f(31801, 5, 875, 2, 0), // allOf
    f(31806, 5, 875, 2, 0), // anyOf
    f(16937, 7, 8, 3, 0), // default
    f(29324, 11, 876, 2, 0), // definitions
    f(28732, 12, 877, 2, 0), // dependencies
    f(29335, 11, 0, 2, 0), // description
    f(31928, 4, 872, 2, 0), // enum
    f(31247, 7, 8, 3, 0), // example
    f(25930, 16, 4, 2, 0), // exclusiveMaximum
    f(25946, 16, 4, 2, 0), // exclusiveMinimum
    f(28756, 12, 878, 3, 0), // externalDocs
    f(31621, 6, 0, 2, 0), // format
    f(34, 2, 0, 2, 0), // id
    f(31841, 5, 873, 3, 0), // items
    f(30880, 8, 1, 3, 0), // maxItems
    f(30408, 9, 1, 3, 0), // maxLength
    f(28363, 13, 1, 3, 0), // maxProperties
    f(25297, 7, 871, 3, 0), // maximum
    f(30912, 8, 1, 3, 0), // minItems
    f(30417, 9, 1, 3, 0), // minLength
    f(28389, 13, 1, 3, 0), // minProperties
    f(31380, 7, 871, 3, 0), // minimum
    f(29911, 10, 871, 3, 0), // multipleOf
    f(4306, 3, 874, 3, 0), // not
    f(30960, 8, 4, 2, 0), // nullable
    f(31856, 5, 875, 2, 0), // oneOf
    f(25450, 7, 0, 2, 0), // pattern
    f(25450, 17, 876, 2, 0), // patternProperties
    f(29981, 10, 876, 2, 0), // properties
    f(4544, 8, 7, 2, 0), // required
    f(31901, 5, 0, 2, 0), // title
    f(22445, 4, 0, 2, 0), // type
    f(29687, 11, 4, 2, 0), // uniqueItems
    f(16385, 30, 4, 2, 0), // x-kubernetes-embedded-resource
    f(19572, 26, 4, 2, 0), // x-kubernetes-int-or-string
    f(19598, 26, 7, 2, 0), // x-kubernetes-list-map-keys
    f(22427, 22, 0, 3, 0), // x-kubernetes-list-type
    f(23100, 21, 0, 3, 0), // x-kubernetes-map-type
    f(11777, 36, 4, 3, 0), // x-kubernetes-preserve-unknown-fields
    f(20894, 24, 880, 2, 0), // x-kubernetes-validations
    f(29335, 11, 0, 2, 0), // description
    f(32004, 3, 0, 2, 0), // url
    f(30318, 9, 0, 2, 0), // fieldPath
    f(25314, 7, 0, 2, 0), // message
    f(25314, 17, 0, 2, 0), // messageExpression
    f(26927, 15, 4, 3, 0), // optionalOldSelf
    f(31735, 6, 0, 3, 0), // reason
    f(31886, 4, 0, 0, 0), // rule
    f(3736, 5, 883, 3, 0), // scale
    f(24938, 6, 882, 3, 0), // status
    f(25246, 17, 0, 3, 0), // labelSelectorPath
    f(26442, 16, 0, 0, 0), // specReplicasPath
    f(24938, 18, 0, 0, 0), // statusReplicasPath
    f(29335, 11, 0, 2, 0), // description
    f(31621, 6, 0, 2, 0), // format
    f(30864, 8, 0, 0, 0), // jsonPath
    f(25365, 4, 0, 0, 0), // name
    f(19390, 8, 1, 2, 0), // priority
    f(22445, 4, 0, 0, 0), // type
    f(30864, 8, 0, 0, 0), // jsonPath
    f(31120, 8, 0, 0, 0), // strategy
    f(31176, 7, 893, 3, 0), // webhook
    f(28684, 12, 892, 3, 0), // clientConfig
    f(20390, 24, 7, 0, 0), // conversionReviewVersions
    f(30744, 8, 31, 2, 0), // caBundle
    f(17960, 7, 891, 3, 0), // service
    f(32004, 3, 0, 3, 0), // url
    f(25365, 4, 0, 0, 0), // name
    f(25365, 9, 0, 0, 0), // namespace
    f(31000, 4, 0, 3, 0), // path
    f(24106, 4, 1, 3, 0), // port
    f(27973, 13, 870, 0, 0), // acceptedNames
    f(22943, 10, 897, 0, 0), // conditions
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(27875, 14, 7, 0, 0), // storedVersions
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(24758, 18, 1, 2, 0), // observedGeneration
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
    f(29181, 10, 0, 2, 0), // apiVersion
    f(31948, 4, 0, 2, 0), // kind
    f(30896, 8, 11, 2, 0), // metadata
    f(26442, 4, 900, 2, 0), // spec
    f(24938, 6, 903, 2, 0), // status
    f(30744, 8, 31, 2, 0), // caBundle
    f(23541, 5, 0, 2, 0), // group
    f(23541, 20, 1, 0, 0), // groupPriorityMinimum
    f(22827, 21, 4, 2, 0), // insecureSkipTLSVerify
    f(17960, 7, 899, 3, 0), // service
    f(7064, 7, 0, 2, 0), // version
    f(27242, 15, 1, 0, 0), // versionPriority
    f(25365, 4, 0, 2, 0), // name
    f(25365, 9, 0, 2, 0), // namespace
    f(24106, 4, 1, 3, 0), // port
    f(22943, 10, 902, 2, 0), // conditions
    f(24614, 18, 2, 2, 0), // lastTransitionTime
    f(25314, 7, 0, 2, 0), // message
    f(31735, 6, 0, 2, 0), // reason
    f(24938, 6, 0, 0, 0), // status
    f(22445, 4, 0, 0, 0), // type
];

pub(super) static NAMES: &str = concat!(
    "admissionregistration/v1alpha1.ValidatingAdmissionPolicyBindingSpecadmissionregistration/v1beta1.ValidatingAdm",
    "issionPolicyBindingSpecadmissionregistration/v1alpha1.MutatingAdmissionPolicyBindingSpecadmissionregistration/",
    "v1beta1.MutatingAdmissionPolicyBindingSpecadmissionregistration/v1alpha1.ValidatingAdmissionPolicyStatusadmiss",
    "ionregistration/v1.ValidatingAdmissionPolicyBindingSpecadmissionregistration/v1beta1.ValidatingAdmissionPolicy",
    "Statusadmissionregistration/v1alpha1.ValidatingAdmissionPolicySpecadmissionregistration/v1beta1.ValidatingWebh",
    "ookConfigurationadmissionregistration/v1.MutatingAdmissionPolicyBindingSpecadmissionregistration/v1beta1.Valid",
    "atingAdmissionPolicySpecadmissionregistration/v1alpha1.MutatingAdmissionPolicySpecadmissionregistration/v1beta",
    "1.MutatingWebhookConfigurationscheduling/v1alpha3.CompositePodGroupSchedulingConstraintsadmissionregistration/",
    "v1beta1.MutatingAdmissionPolicySpecscheduling/v1alpha3.WorkloadPodGroupBasicSchedulingPolicyscheduling/v1alpha",
    "3.WorkloadPodGroupSchedulingConstraintsscheduling/v1beta1.CompositePodGroupSchedulingConstraintsadmissionregis",
    "tration/v1.ValidatingAdmissionPolicyStatusscheduling/v1alpha3.WorkloadPodGroupGangSchedulingPolicyscheduling/v",
    "1alpha3.WorkloadPodGroupSingleDisruptionModeadmissionregistration/v1.ValidatingWebhookConfigurationapps/v1.Sta",
    "tefulSetPersistentVolumeClaimRetentionPolicycertificates/v1beta1.CertificateSigningRequestConditionadmissionre",
    "gistration/v1.ValidatingAdmissionPolicySpecadmissionregistration/v1alpha1.NamedRuleWithOperationsstoragemigrat",
    "ion/v1beta1.StorageVersionMigrationStatusadmissionregistration/v1.MutatingWebhookConfigurationadmissionregistr",
    "ation/v1beta1.NamedRuleWithOperationsscheduling/v1alpha3.CompositePodGroupSchedulingPolicyscheduling/v1alpha3.",
    "WorkloadPodGroupAllDisruptionModeadmissionregistration/v1.MutatingAdmissionPolicySpeccertificates/v1beta1.Cert",
    "ificateSigningRequestStatusscheduling/v1alpha3.WorkloadPodGroupSchedulingPolicyscheduling/v1beta1.CompositePod",
    "GroupSchedulingPolicystoragemigration/v1beta1.StorageVersionMigrationSpecapiextensions/v1.CustomResourceDefini",
    "tionConditionapiserverinternal/v1alpha1.StorageVersionConditioncertificates/v1.CertificateSigningRequestCondit",
    "ioncertificates/v1beta1.CertificateSigningRequestSpecflowcontrol/v1.PriorityLevelConfigurationConditionflowcon",
    "trol/v1.PriorityLevelConfigurationReferencescheduling/v1alpha3.CompositeBasicSchedulingPolicyscheduling/v1alph",
    "a3.WorkloadPodGroupDisruptionModeadmissionregistration/v1alpha1.ApplyConfigurationadmissionregistration/v1beta",
    "1.WebhookClientConfigresource/v1alpha3.ResourcePoolStatusRequestStatusscheduling/v1alpha3.CompositeGangSchedul",
    "ingPolicyscheduling/v1alpha3.PodGroupSchedulingConstraintsscheduling/v1alpha3.SingleCompositeDisruptionModesch",
    "eduling/v1alpha3.WorkloadPodGroupResourceClaimscheduling/v1beta1.CompositeBasicSchedulingPolicystoragemigratio",
    "n/v1.StorageVersionMigrationStatusadmissionregistration/v1.NamedRuleWithOperationsadmissionregistration/v1alph",
    "a1.ExpressionWarningadmissionregistration/v1beta1.ApplyConfigurationapiextensions/v1.CustomResourceDefinitionV",
    "ersionapiextensions/v1.CustomResourceSubresourceStatuscertificates/v1beta1.PodCertificateRequestStatusflowcont",
    "rol/v1.LimitedPriorityLevelConfigurationignoreStoreReadErrorWithClusterBreakingPotentialscheduling/v1beta1.Com",
    "positeGangSchedulingPolicyscheduling/v1beta1.PodGroupSchedulingConstraintsscheduling/v1beta1.SingleCompositeDi",
    "sruptionModeadmissionregistration/v1beta1.ExpressionWarningapiextensions/v1.CustomResourceColumnDefinitionapie",
    "xtensions/v1.CustomResourceDefinitionStatusapiextensions/v1.CustomResourceSubresourceScaleapiserverinternal/v1",
    "alpha1.ServerStorageVersionapiserverinternal/v1alpha1.StorageVersionStatusautoscaling/v2.HorizontalPodAutoscal",
    "erConditionbatch/v1.PodFailurePolicyOnExitCodesRequirementbatch/v1.PodFailurePolicyOnPodConditionsPatterncerti",
    "ficates/v1.CertificateSigningRequestStatusflowcontrol/v1.ExemptPriorityLevelConfigurationflowcontrol/v1.Priori",
    "tyLevelConfigurationStatuspreferredDuringSchedulingIgnoredDuringExecutionresource/v1alpha3.ResourcePoolStatusR",
    "equestSpecresource/v1beta1.ResourceClaimConsumerReferenceresource/v1beta2.ResourceClaimConsumerReferenceschedu",
    "ling/v1alpha3.PodGroupResourceClaimStatusstoragemigration/v1.StorageVersionMigrationSpecadmissionregistration/",
    "v1alpha1.AuditAnnotationadmissionregistration/v1beta1.ServiceReferenceapiextensions/v1.CustomResourceDefinitio",
    "nNamesautoscaling/v2.HorizontalPodAutoscalerBehaviorcertificates/v1beta1.PodCertificateRequestSpeclifecycle/v1",
    "alpha1.EvictionRequestPodReferencerequiredDuringSchedulingIgnoredDuringExecutionresource/v1beta1.DeviceAllocat",
    "ionConfigurationresource/v1beta1.DeviceRequestAllocationResultresource/v1beta2.DeviceAllocationConfigurationre",
    "source/v1beta2.DeviceRequestAllocationResultscheduling/v1alpha3.AllCompositeDisruptionModescheduling/v1beta1.P",
    "odGroupResourceClaimStatusadmissionregistration/v1alpha1.MatchResourcesadmissionregistration/v1beta1.AuditAnno",
    "tationapiextensions/v1.CustomResourceDefinitionSpecapiserverinternal/v1alpha1.StorageVersionSpeccertificates/v",
    "1.CertificateSigningRequestSpecflowcontrol/v1.PriorityLevelConfigurationSpecnetworking/v1.IngressClassParamete",
    "rsReferencescheduling/v1alpha3.CompositePodGroupTemplatescheduling/v1alpha3.TypedLocalObjectReferenceschedulin",
    "g/v1beta1.AllCompositeDisruptionModeadmissionregistration/v1.WebhookClientConfigadmissionregistration/v1beta1.",
    "MatchConditionadmissionregistration/v1beta1.MatchResourcesauthorization/v1.SelfSubjectAccessReviewSpecautoscal",
    "ing/v1.HorizontalPodAutoscalerStatusautoscaling/v2.ContainerResourceMetricSourceautoscaling/v2.ContainerResour",
    "ceMetricStatusautoscaling/v2.HorizontalPodAutoscalerStatuscertificates/v1alpha1.ClusterTrustBundleSpecscheduli",
    "ng/v1alpha3.PodGroupSchedulingPolicyscheduling/v1beta1.CompositePodGroupTemplatescheduling/v1beta1.TypedLocalO",
    "bjectReferenceadmissionregistration/v1.ApplyConfigurationadmissionregistration/v1.RuleWithOperationsadmissionr",
    "egistration/v1alpha1.TypeCheckingapiextensions/v1.CustomResourceSubresourcesauthorization/v1.SelfSubjectRulesR",
    "eviewSpeccertificates/v1.PodCertificateRequestStatuscertificates/v1beta1.ClusterTrustBundleSpecresource/v1beta",
    "1.CapacityRequestPolicyRangeresource/v1beta2.CapacityRequestPolicyRangescheduling/v1alpha3.CompositeDisruption",
    "Modescheduling/v1alpha3.CompositePodGroupStatusscheduling/v1beta1.PodGroupSchedulingPolicyadmissionregistratio",
    "n/v1.ExpressionWarningadmissionregistration/v1beta1.TypeCheckingauthorization/v1.SubjectAccessReviewStatusauto",
    "scaling/v1.CrossVersionObjectReferenceautoscaling/v1.HorizontalPodAutoscalerSpecautoscaling/v2.CrossVersionObj",
    "ectReferenceautoscaling/v2.HorizontalPodAutoscalerSpeccore/v1.NodeAllocatableResourceClaimStatusresource/v1.Re",
    "sourceClaimConsumerReferenceresource/v1beta1.OpaqueDeviceConfigurationresource/v1beta1.ResourceClaimTemplateSp",
    "ecresource/v1beta2.OpaqueDeviceConfigurationresource/v1beta2.ResourceClaimTemplateSpecscheduling/v1beta1.Compo",
    "siteDisruptionModeadmissionregistration/v1.ServiceReferenceadmissionregistration/v1alpha1.Validationapiextensi",
    "ons/v1.CustomResourceConversionapiextensions/v1.CustomResourceValidationauthentication/v1.SelfSubjectReviewSta",
    "tusauthorization/v1.LocalSubjectAccessReviewauthorization/v1.SubjectRulesReviewStatuscertificates/v1.PodCertif",
    "icateRequestSpeccore/v1.PersistentVolumeClaimVolumeSourcecore/v1.ScopedResourceSelectorRequirementresource/v1.",
    "DeviceAllocationConfigurationresource/v1.DeviceRequestAllocationResultresource/v1alpha3.ShareableCapacityStatu",
    "sresource/v1beta1.DeviceClaimConfigurationresource/v1beta1.DeviceClassConfigurationresource/v1beta1.DeviceCoun",
    "terConsumptionresource/v1beta2.DeviceClaimConfigurationresource/v1beta2.DeviceClassConfigurationresource/v1bet",
    "a2.DeviceCounterConsumptionscheduling/v1alpha3.BasicSchedulingPolicyscheduling/v1alpha3.CompositePodGroupSpeca",
    "dmissionregistration/v1.AuditAnnotationadmissionregistration/v1alpha1.JSONPatchadmissionregistration/v1alpha1.",
    "ParamKindadmissionregistration/v1beta1.Validationapps/v1.RollingUpdateStatefulSetStrategyauthorization/v1.Fiel",
    "dSelectorAttributesauthorization/v1.LabelSelectorAttributesauthorization/v1.SubjectAccessReviewSpeccoordinatio",
    "n/v1alpha2.LeaseCandidateSpeccore/v1.AWSElasticBlockStoreVolumeSourcecore/v1.ContainerExtendedResourceRequestc",
    "ore/v1.NodeAllocatableOverheadResourcescore/v1.PhotonPersistentDiskVolumeSourcecore/v1.TopologySelectorLabelRe",
    "quirementlifecycle/v1alpha1.EvictionRequestStatuslifecycle/v1alpha1.EvictionRequestTargetnetworking/v1.Ingress",
    "LoadBalancerIngressresource/v1alpha3.ShareableSummaryStatusresource/v1beta1.NodeAllocatableOverheadresource/v1",
    "beta1.NodeAllocatableResourceresource/v1beta2.NodeAllocatableOverheadresource/v1beta2.NodeAllocatableResources",
    "cheduling/v1alpha3.GangSchedulingPolicyscheduling/v1alpha3.SingleDisruptionModescheduling/v1beta1.BasicSchedul",
    "ingPolicyadmissionregistration/v1.MatchConditionadmissionregistration/v1.MatchResourcesadmissionregistration/v",
    "1alpha1.Mutationadmissionregistration/v1alpha1.ParamRefadmissionregistration/v1alpha1.Variableadmissionregistr",
    "ation/v1beta1.JSONPatchadmissionregistration/v1beta1.ParamKindcoordination/v1beta1.LeaseCandidateSpeccore/v1.A",
    "zureFilePersistentVolumeSourcecore/v1.ContainerRestartRuleOnExitCodescore/v1.GlusterfsPersistentVolumeSourceco",
    "re/v1.StorageOSPersistentVolumeSourcelifecycle/v1alpha1.EvictionPodReferencenetworking/v1.IngressLoadBalancerS",
    "tatusresource/v1alpha3.DeviceTaintRuleStatusresource/v1beta1.DeviceAllocationResultresource/v1beta1.NodeAlloca",
    "tableMappingresource/v1beta2.DeviceAllocationResultresource/v1beta2.NodeAllocatableMappingscheduling/v1beta1.G",
    "angSchedulingPolicyscheduling/v1beta1.SingleDisruptionModeadmissionregistration/v1beta1.Mutationadmissionregis",
    "tration/v1beta1.ParamRefadmissionregistration/v1beta1.Variableapiextensions/v1.ExternalDocumentationapiregistr",
    "ation/v1.APIServiceConditionauthentication/v1.BoundObjectReferenceauthorization/v1.NonResourceAttributescertif",
    "icates/v1.ClusterTrustBundleSpeccore/v1.NodeAllocatableMappedResourcescore/v1.PersistentVolumeClaimConditionco",
    "re/v1.PodExtendedResourceClaimStatuscore/v1.ReplicationControllerConditioncore/v1.VsphereVirtualDiskVolumeSour",
    "ceflowcontrol/v1.FlowDistinguisherMethodflowcontrol/v1.PolicyRulesWithSubjectslifecycle/v1alpha1.EvictionReque",
    "stSpecnetworking/v1.NetworkPolicyIngressRuleresource/v1.CapacityRequestPolicyRangeresource/v1beta1.AllocatedDe",
    "viceStatusresource/v1beta2.AllocatedDeviceStatusresource/v1beta2.DeviceTaintRuleStatusscheduling/v1alpha3.Topo",
    "logyConstraintadmissionregistration/v1.TypeCheckingcore/v1.GCEPersistentDiskVolumeSourcecore/v1.PersistentVolu",
    "meClaimTemplatecore/v1.ScaleIOPersistentVolumeSourcecore/v1.ServiceAccountTokenProjectioncore/v1.WindowsSecuri",
    "tyContextOptionsnetworking/v1.NetworkPolicyEgressRuleresource/v1.OpaqueDeviceConfigurationresource/v1.Resource",
    "ClaimTemplateSpecresource/v1alpha3.DeviceTaintRuleSpecresource/v1alpha3.DeviceTaintSelectorresource/v1alpha3.P",
    "artitionTypeStatusresource/v1beta1.CapacityRequirementsresource/v1beta2.CapacityRequirementsscheduling/v1alpha",
    "3.AllDisruptionModescheduling/v1alpha3.WorkloadReferencescheduling/v1beta1.TopologyConstraintapiextensions/v1.",
    "WebhookClientConfigauthentication/v1.TokenRequestStatuscore/v1.CephFSPersistentVolumeSourcecore/v1.CinderPersi",
    "stentVolumeSourcecore/v1.ClusterTrustBundleProjectionflowcontrol/v1.NonResourcePolicyRuleflowcontrol/v1.Servic",
    "eAccountSubjectnodeAllocatableResourceClaimStatusespersistentVolumeClaimRetentionPolicyresource/v1.DeviceClaim",
    "Configurationresource/v1.DeviceClassConfigurationresource/v1.DeviceCounterConsumptionresource/v1beta1.Resource",
    "ClaimStatusresource/v1beta2.DeviceTaintRuleSpecresource/v1beta2.DeviceTaintSelectorresource/v1beta2.ResourceCl",
    "aimStatusscheduling/v1alpha3.PodGroupTemplatescheduling/v1beta1.AllDisruptionModescheduling/v1beta1.WorkloadRe",
    "ferencex-kubernetes-preserve-unknown-fieldsadmissionregistration/v1.Validationapiregistration/v1.APIServiceSta",
    "tusapiregistration/v1.ServiceReferenceauthentication/v1.TokenReviewStatusauthorization/v1.ResourceAttributesau",
    "toscaling/v2.ExternalMetricSourceautoscaling/v2.ExternalMetricStatusautoscaling/v2.ResourceMetricSourceautosca",
    "ling/v2.ResourceMetricStatusbatch/v1.JobSchedulingConfigurationcore/v1.ISCSIPersistentVolumeSourcecore/v1.Pers",
    "istentVolumeClaimStatuscore/v1.ReplicationControllerStatusflowcontrol/v1.QueuingConfigurationnetworking/v1.Ing",
    "ressServiceBackendpolicy/v1.PodDisruptionBudgetStatusresource/v1.NodeAllocatableOverheadresource/v1.NodeAlloca",
    "tableResourceresource/v1beta2.ExactDeviceRequestscheduling/v1beta1.PodGroupTemplateadmissionregistration/v1.JS",
    "ONPatchadmissionregistration/v1.ParamKindapiextensions/v1.WebhookConversionauthentication/v1.TokenRequestSpecc",
    "ore/v1.FlexPersistentVolumeSourcecore/v1.NodeRuntimeHandlerFeaturescore/v1.VolumeResourceRequirementsflowcontr",
    "ol/v1.FlowSchemaConditionlifecycle/v1alpha1.ResponderStatuslifecycle/v1alpha1.TargetRespondernetworking/v1.HTT",
    "PIngressRuleValuenodeAllocatableUpdatePeriodSecondsresource/v1.DeviceAllocationResultresource/v1.NodeAllocatab",
    "leMappingresource/v1beta1.CELDeviceSelectorresource/v1beta1.NetworkDeviceDataresource/v1beta1.ResourceClaimSpe",
    "cresource/v1beta1.ResourceSliceSpecresource/v1beta2.CELDeviceSelectorresource/v1beta2.NetworkDeviceDataresourc",
    "e/v1beta2.ResourceClaimSpecresource/v1beta2.ResourceSliceSpecscheduling/v1alpha3.DisruptionModescheduling/v1al",
    "pha3.PodGroupStatusadmissionregistration/v1.Mutationadmissionregistration/v1.ParamRefadmissionregistration/v1.",
    "Variableapiextensions/v1.ServiceReferenceapiregistration/v1.APIServiceSpecapps/v1.StatefulSetUpdateStrategyaut",
    "hentication/v1.TokenReviewSpecautoscaling/v2.ObjectMetricSourceautoscaling/v2.ObjectMetricStatuscore/v1.CSIPer",
    "sistentVolumeSourcecore/v1.ConfigMapNodeConfigSourcecore/v1.PersistentVolumeClaimSpeccore/v1.RBDPersistentVolu",
    "meSourcecore/v1.ReplicationControllerSpeccore/v1.TypedLocalObjectReferenceflowcontrol/v1.ResourcePolicyRulelif",
    "ecycle/v1alpha1.EvictionStatuslifecycle/v1alpha1.EvictionTargetpolicy/v1.PodDisruptionBudgetSpecresource/v1.Al",
    "locatedDeviceStatusresource/v1.DeviceTaintRuleStatusresource/v1beta1.AllocationResultresource/v1beta1.DeviceCo",
    "nstraintresource/v1beta1.DeviceSubRequestresource/v1beta1.DeviceTolerationresource/v1beta2.AllocationResultres",
    "ource/v1beta2.DeviceConstraintresource/v1beta2.DeviceSubRequestresource/v1beta2.DeviceTolerationscheduling/v1b",
    "eta1.DisruptionModescheduling/v1beta1.PodGroupStatusstorage/v1.StorageHealthConditionstorage/v1.VolumeAttachme",
    "ntSourcestorage/v1.VolumeAttachmentStatusapiextensions/v1.JSONSchemaPropsapiextensions/v1.SelectableFieldautho",
    "rization/v1.NonResourceRuleautoscaling/v2.MetricValueStatusbatch/v1.UncountedTerminatedPodscore/v1.ContainerSt",
    "ateTerminatedcore/v1.PodCertificateProjectioncore/v1.TopologySpreadConstraintcurrentVolumeAttributesClassNamem",
    "eta/v1.FieldSelectorRequirementmeta/v1.LabelSelectorRequirementnetworking/v1.ServiceBackendPortresource/v1.Cap",
    "acityRequirementsresource/v1beta1.DeviceAttributeresource/v1beta1.DeviceClassSpecresource/v1beta2.DeviceAttrib",
    "uteresource/v1beta2.DeviceClassSpecscheduling/v1alpha3.PodGroupSpecscheduling/v1alpha3.WorkloadSpecscheduling/",
    "v1beta1.PriorityClassstorage/v1.VolumeAttributesClassapiextensions/v1.ValidationRuleapps/v1.DaemonSetUpdateStr",
    "ategyapps/v1.RollingUpdateDeploymentautoscaling/v2.HPAScalingPolicyautoscaling/v2.MetricIdentifierautoscaling/",
    "v2.PodsMetricSourceautoscaling/v2.PodsMetricStatuscore/v1.DownwardAPIVolumeSourcecore/v1.NodePodPreemptionPoli",
    "cycore/v1.NodeSelectorRequirementcore/v1.PreferredSchedulingTermcore/v1.WeightedPodAffinityTermcurrentCPUUtili",
    "zationPercentagediscovery/v1.EndpointConditionsflowcontrol/v1.FlowSchemaStatuslifecycle/v1alpha1.EvictionSpecn",
    "etworking/v1.IngressPortStatusnetworking/v1.NetworkPolicyPeernetworking/v1.NetworkPolicyPortnetworking/v1.Netw",
    "orkPolicySpecnetworking/v1.ServiceCIDRStatusresource/v1.DeviceTaintRuleSpecresource/v1.DeviceTaintSelectorreso",
    "urce/v1.ResourceClaimStatusresource/v1beta1.DeviceCapacityresource/v1beta1.DeviceSelectorresource/v1beta2.Devi",
    "ceCapacityresource/v1beta2.DeviceSelectorscheduling/v1beta1.PodGroupSpecscheduling/v1beta1.WorkloadSpecstorage",
    "/v1.VolumeAttachmentSpectargetVolumeAttributesClassNameapps/v1.RollingUpdateDaemonSetautoscaling/v2.HPAScaling",
    "Rulescoordination/v1beta1.LeaseSpeccore/v1.PersistentVolumeStatuscore/v1.PodResourceClaimStatusnetworking/v1.I",
    "ngressClassSpecresource/v1.ExactDeviceRequeststorage/v1.VolumeNodeResourcestargetCPUUtilizationPercentagex-kub",
    "ernetes-embedded-resourceallocateLoadBalancerNodePortsauthorization/v1.ResourceRulebatch/v1.PodFailurePolicyRu",
    "lecore/v1.AzureDiskVolumeSourcecore/v1.AzureFileVolumeSourcecore/v1.ConfigMapVolumeSourcecore/v1.ContainerResi",
    "zePolicycore/v1.ContainerStateRunningcore/v1.ContainerStateWaitingcore/v1.DownwardAPIProjectioncore/v1.Downwar",
    "dAPIVolumeFilecore/v1.EphemeralVolumeSourcecore/v1.GlusterfsVolumeSourcecore/v1.ProjectedVolumeSourcecore/v1.R",
    "esourceFieldSelectorcore/v1.SessionAffinityConfigcore/v1.StorageOSVolumeSourcecore/v1.VolumeHealthConditiondef",
    "aultPartitionTypeAttributeflowcontrol/v1.FlowSchemaSpecnetworking/v1.HTTPIngressPathnetworking/v1.ParentRefere",
    "ncenetworking/v1.ServiceCIDRSpecpersistentVolumeReclaimPolicypreventPodSchedulingIfMissingresource/v1.CELDevic",
    "eSelectorresource/v1.NetworkDeviceDataresource/v1.ResourceClaimSpecresource/v1.ResourceSliceSpecresource/v1bet",
    "a1.ResourcePoolresource/v1beta2.ResourcePoolstorage/v1.CSIStorageCapacityterminationGracePeriodSecondsapps/v1.",
    "StatefulSetConditionautomountServiceAccountTokencore/v1.ConfigMapKeySelectorcore/v1.EmptyDirVolumeSourcecore/v",
    "1.HostPathVolumeSourcecore/v1.LocalObjectReferencecore/v1.PersistentVolumeSpeccore/v1.PortworxVolumeSourcecore",
    "/v1.ResourceRequirementscore/v1.TopologySelectorTermcore/v1.TypedObjectReferenceflowcontrol/v1.LimitResponseli",
    "fecycle/v1alpha1.Requesternetworking/v1.IngressBackendresource/v1.AllocationResultresource/v1.DeviceConstraint",
    "resource/v1.DeviceSubRequestresource/v1.DeviceTolerationresource/v1alpha3.PoolStatusresource/v1beta1.BasicDevi",
    "ceresource/v1beta1.DeviceTaintserviceAccountTokenInSecretsapps/v1.DeploymentConditionapps/v1.ReplicaSetConditi",
    "onapps/v1.StatefulSetOrdinalsautoscaling/v2.MetricStatusautoscaling/v2.MetricTargetcore/v1.ConfigMapProjection",
    "core/v1.FlockerVolumeSourcecore/v1.GitRepoVolumeSourcecore/v1.LoadBalancerIngresscore/v1.NodeDaemonEndpointsco",
    "re/v1.ObjectFieldSelectorcore/v1.QuobyteVolumeSourcecore/v1.ResourceQuotaStatuscore/v1.ScaleIOVolumeSourceexte",
    "ndedResourceClaimStatusflowcontrol/v1.GroupSubjectnetworking/v1.IPAddressSpecnetworking/v1.IngressStatusparent",
    "CompositePodGroupNameresource/v1.DeviceAttributeresource/v1.DeviceClassSpecresource/v1beta1.CounterSetresource",
    "/v1beta2.CounterSetscheduling/v1.PriorityClassapps/v1.ControllerRevisionapps/v1.DaemonSetConditionapps/v1.Depl",
    "oymentStrategyauthentication/v1.UserInfoautoscaling/v1.ScaleStatusbatch/v1.SuccessPolicyRulecompositePodGroupT",
    "emplatescontrollerPublishSecretRefcore/v1.CephFSVolumeSourcecore/v1.CinderVolumeSourcecore/v1.ComponentConditi",
    "oncore/v1.ConfigMapEnvSourcecore/v1.EphemeralContainercore/v1.LinuxContainerUsercore/v1.LoadBalancerStatuscore",
    "/v1.ModifyVolumeStatuscore/v1.NamespaceConditioncore/v1.PodDNSConfigOptioncore/v1.PodSchedulingGroupcore/v1.Po",
    "dSecurityContextcore/v1.SecretVolumeSourcecore/v1.VolumeHealthStatuscore/v1.VolumeNodeAffinitydeletionGracePer",
    "iodSecondsdiscovery/v1.EndpointHintsdiscovery/v1.EndpointSliceephemeralContainerStatusesflowcontrol/v1.UserSub",
    "jectmeta/v1.ManagedFieldsEntrypriorityLevelConfigurationrbac/v1.ClusterRoleBindingresource/v1.DeviceCapacityre",
    "source/v1.DeviceSelectorstabilizationWindowSecondssuccessfulJobsHistoryLimitunhealthyPodEvictionPolicyx-kubern",
    "etes-int-or-stringx-kubernetes-list-map-keysallocatedResourceStatusesapps/v1.StatefulSetStatusautoscaling/v2.M",
    "etricSpeccontrollerExpandSecretRefcoordination/v1.LeaseSpeccore/v1.EvictionRespondercore/v1.ISCSIVolumeSourcec",
    "ore/v1.ImageVolumeSourcecore/v1.ImageVolumeStatuscore/v1.LocalVolumeSourcecore/v1.PodSchedulingGatecore/v1.Res",
    "ourceQuotaSpeccore/v1.SecretKeySelectorcore/v1.VolumeMountStatusdiscovery/v1.EndpointPortnetworking/v1.Ingress",
    "Rulenetworking/v1.IngressSpecpartiallyAvailableDevicesresourceClaimTemplateNametopologySpreadConstraintsunveri",
    "fiedUserAnnotationsvolumeAttributesClassNameadditionalPrinterColumnsallocatedResourcesStatusallowMultipleAlloc",
    "ationsallowPrivilegeEscalationapps/v1.DeploymentStatusapps/v1.ReplicaSetStatusautoscaling/v1.ScaleSpecbatch/v1",
    ".JobTemplateSpecbindingFailureConditionsconversionReviewVersionscore/v1.FlexVolumeSourcecore/v1.LifecycleHandl",
    "ercore/v1.NodeConfigSourcecore/v1.NodeConfigStatuscore/v1.NodeSelectorTermcore/v1.PodReadinessGatecore/v1.Secr",
    "etProjectioncore/v1.VolumeProjectiondeprecatedFirstTimestamploadBalancerSourceRangesnetworking/v1.IngressTLSno",
    "deAllocatableResourcesnominalConcurrencySharespublishNotReadyAddressesresource/v1.ResourcePoolstorage/v1.CSIDr",
    "iverSpecstorage/v1.CSINodeDriverstorage/v1.CSINodeStatussupplementalGroupsPolicyterminationMessagePolicyx-kube",
    "rnetes-validationsadmissionReviewVersionsapps/v1.DaemonSetStatusapps/v1.StatefulSetSpeccontainerRuntimeVersion",
    "core/v1.AppArmorProfilecore/v1.CSIVolumeSourcecore/v1.ComponentStatuscore/v1.ContainerStatuscore/v1.EndpointAd",
    "dresscore/v1.FileKeySelectorcore/v1.NFSVolumeSourcecore/v1.NamespaceStatuscore/v1.ObjectReferencecore/v1.PodAf",
    "finityTermcore/v1.PodAntiAffinitycore/v1.PodTemplateSpeccore/v1.PodVolumeHealthcore/v1.RBDVolumeSourcecore/v1.",
    "RangeAllocationcore/v1.SecretEnvSourcecore/v1.SecretReferencecore/v1.SecurityContextcore/v1.TCPSocketActiondep",
    "recatedLastTimestampdisableResizePreemptionlastPhaseTransitionTimeparameterNotFoundActionprogressDeadlineSecon",
    "dsrbac/v1.AggregationRulerecursiveReadOnlyMountsstartingDeadlineSecondsstorage/v1.StorageClassstorage/v1.Token",
    "RequestttlSecondsAfterFinisheduncountedTerminatedPodsapps/v1.DeploymentSpecapps/v1.ReplicaSetSpecbatch/v1.Cron",
    "JobStatuscore/v1.AttachedVolumecore/v1.ClientIPConfigcore/v1.ContainerImagecore/v1.DaemonEndpointcore/v1.Endpo",
    "intSubsetcore/v1.FCVolumeSourcecore/v1.LimitRangeItemcore/v1.LimitRangeSpeccore/v1.NodeSwapStatuscore/v1.NodeS",
    "ystemInfocore/v1.ResourceHealthcore/v1.ResourceStatuscore/v1.SELinuxOptionscore/v1.SeccompProfilecurrentNumber",
    "ScheduleddesiredNumberScheduledexpectedCompletionTimefailedJobsHistoryLimitflowcontrol/v1.SubjectgmsaCredentia",
    "lSpecNamemeta/v1.OwnerReferencepartitionTypeAttributeperDeviceNodeSelectionreadOnlyRootFilesystemresource/v1.C",
    "ounterSetstorage/v1.CSINodeSpecstorage/v1.VolumeErrorterminationMessagePathupdatedNumberScheduledx-kubernetes-",
    "list-typeactiveDeadlineSecondsapps/v1.DaemonSetSpecbatch/v1.JobConditionborrowingLimitPercentcommonEncodingVer",
    "sioncore/v1.ContainerPortcore/v1.ContainerUsercore/v1.EnvFromSourcecore/v1.HTTPGetActioncore/v1.NamespaceSpecc",
    "ore/v1.NodeConditioncore/v1.ResourceClaimcore/v1.ScopeSelectorcore/v1.ServiceStatusevents/v1.EventSeriesextern",
    "alTrafficPolicyfullyAvailableDevicesinitContainerStatusesinsecureSkipTLSVerifyinternalTrafficPolicymatchLabelE",
    "xpressionsmeta/v1.DeleteOptionsmeta/v1.GroupResourcemeta/v1.Preconditionsnetworking/v1.IPBlocknonResourceAttri",
    "butespreserveUnknownFieldsresourceClaimStatusesschedulingConstraintssessionAffinityConfigshareProcessNamespace",
    "x-kubernetes-map-typeadditionalPropertiesallowVolumeExpansionawsElasticBlockStorebackoffLimitPerIndexbatch/v1.",
    "CronJobSpeccertificateChainPathclusterRoleSelectorscore/v1.Capabilitiescore/v1.EndpointPortcore/v1.EnvVarSourc",
    "ecore/v1.NodeAffinitycore/v1.NodeFeaturescore/v1.PodConditioncore/v1.VolumeDevicecore/v1.VolumeStatuscredentia",
    "lBundlePathdiscovery/v1.ForNodediscovery/v1.ForZoneexcludeResourceRulesextendedResourceNamefullyLabeledReplica",
    "sgroupPriorityMinimumleaseDurationSecondsmaxExpirationSecondsmaxLimitRequestRationode/v1.RuntimeClassnodePubli",
    "shSecretRefpersistentVolumeNamephotonPersistentDiskpodReplacementPolicyrevisionHistoryLimitvolumeClaimTemplate",
    "svolumeLifecycleModesallocationTimestampcore/v1.EventSeriescore/v1.EventSourcecore/v1.NodeAddresscore/v1.Servi",
    "cePortcore/v1.ServiceSpeccore/v1.SleepActiondistinguisherMethodephemeralContainersexpirationTimestampfsGroupCh",
    "angePolicyhealthCheckNodePortinitialDelaySecondsnodeExpandSecretRefpodManagementPolicypodPreemptionPolicyrbac/",
    "v1.RoleBindingreportingControllerseLinuxChangePolicytargetContainerNameterminatingReplicastrafficDistributionu",
    "navailableReplicasapplyConfigurationattachmentMetadataaverageUtilizationbatch/v1.JobStatusblockOwnerDeletionca",
    "pacityMultiplierclusterTrustBundlecore/v1.ExecActioncore/v1.GRPCActioncore/v1.HTTPHeadercore/v1.NodeStatuscore",
    "/v1.PortStatuscore/v1.TolerationdeprecatedTopologydeprecationWarningdisruptionsAllowedenableServiceLinksendpoi",
    "ntsNamespaceevictionRespondersexpressionWarningsgracePeriodSecondslastSuccessfulTimelastTransitionTimematching",
    "Precedencemeta/v1.ObjectMetamodifyVolumeStatusnode/v1.SchedulingnodeAffinityPolicynodeStageSecretRefnumberMiss",
    "cheduledobservedGenerationpolicy/v1.Evictionrbac/v1.PolicyRulereinvocationPolicyreportingComponentresourceAttr",
    "ibutesresourceSliceCountrestartPolicyRulesserviceAccountNameskipNodeOperationsstatusReplicasPathunavailableDev",
    "icesallowedTopologiesbindingConditionschapAuthDiscoveryconcurrencyPolicycontainerResourcecontainerStatusescore",
    "/v1.Endpointscore/v1.HostAliascore/v1.KeyToPathcore/v1.PodStatuscreationTimestampdecodableVersionsdeletionTime",
    "stampdistinctAttributeexpirationSecondsgcePersistentDisklabelSelectorPathlastHeartbeatTimeloadBalancerClassmax",
    "imumVolumeSizemessageExpressionmeta/v1.ConditionmismatchLabelKeysnamespaceSelectornodeSelectorTermsnominatedNo",
    "deNamenotReadyAddressesnumberUnavailablepatternPropertiespodGroupTemplatespriorityClassNameproofOfPossessionpr",
    "opagationPolicyreportingInstancerequiresRepublishresourceClaimNameserviceAccountUIDsetHostnameAsFQDNstoragePol",
    "icyNamestubPKCS10RequesttolerationSecondsvalidationActionsvolumeBindingModewhenUnsatisfiableallocatedDevicesau",
    "ditAnnotationsbatch/v1.JobSpecbindMountOptionscompletedIndexesconsumedCapacityconsumesCounterscore/v1.Affinity",
    "core/v1.NodeSpecdeclaredFeaturesdeprecatedSourcedeviceMultiplieremulationVersionexclusiveMaximumexclusiveMinim",
    "umfailureThresholdhealthConditionshostnameOverrideimagePullSecretsingressClassNameinlineVolumeSpeckubeProxyVer",
    "sionkubeletConfigKeylastObservedTimelastScheduleTimeleaseTransitionslocalhostProfilematchConstraintsmatchExpre",
    "ssionsmaxFailedIndexesmountPropagationnode/v1.OverheadnodeTaintsPolicynonResourceRulesorphanDependentspartitio",
    "nSummarypodFailurePolicypreemptionPolicyprotectionDomainqueueLengthLimitresourceFieldRefruntimeClassNameschedu",
    "lingPolicyselectableFieldsshareableSummaryspecReplicasPathstorageClassNamesucceededIndexessuccessThresholdtarg",
    "etRespondersadditionalItemsaggregationRuleappArmorProfilechapAuthSessionconfigMapKeyRefcore/v1.Bindingcore/v1.",
    "PodSpeccurrentReplicascurrentRevisiondaemonEndpointsdeprecatedCountdescribedObjectdesiredReplicasdeviceClassNa",
    "meencodingVersionevaluationErrorhardwareAddressimagePullPolicykubeletEndpointlendablePercentmatchConditionsmin",
    "ReadySecondsnonResourceURLsnumberAvailableonPodConditionsopenAPIV3SchemaoperatingSystemoptionalOldSelfownerRef",
    "erencespodAffinityTermpodAntiAffinitypreferredHolderrbac/v1.RoleRefrbac/v1.SubjectrequestMappingsresourceVersi",
    "onruntimeHandlersschedulingGatesschedulingGroupsecretNamespacesecurityContextstorageCapacitystoragePolicyIDsto",
    "rageVersionsupdatedReplicasuserAnnotationsvalidationErrorvalueExpressionversionPriorityvolumeNamespacevolumesA",
    "ttachedallocationModeattachRequiredbeginRefreshAtboundObjectRefcollisionCountcompletionModecompletionTimecore/",
    "v1.HostIPcore/v1.SysctlcurrentHealthycurrentMetricsdefaultBackenddefaultRequestdesiredHealthydeviceSelectordis",
    "ruptionModefirstAvailablefirstTimestampholderIdentityinitContainersinvolvedObjectipFamilyPolicyiscsiInterfacek",
    "ubeletVersionlastUpdateTimeloadBalancerIPmanualSelectormatchAttributematchResourcesmaxUnavailableobjectSelecto",
    "rpodCertificatepodInfoOnMountportworxVolumereadinessGatesreadinessProberesourceClaimsscaleTargetRefseLinuxOpti",
    "onsseccompProfileservedVersionssharedCountersstoredVersionssucceededCounttimeoutSecondsupdateRevisionupdateStr",
    "ategyuserNamespaceswindowsOptionsacceptedNamesauthenticatedbinaryVersionconditionTypecontainerNamecontainerPor",
    "tcontrollerRefcore/v1.PodIPcore/v1.PodOScore/v1.Probecore/v1.TaintdataSourceRefdeleteOptionsdisruptedPodsfaile",
    "dIndexesfailurePolicyfieldSelectorfsGroupPolicyglobalDefaultheartbeatTimeinitiatorNameinterfaceNamekernelVersi",
    "onlastKnownGoodlastProbeTimelastScaleTimelastTimestamplimitResponselivenessProbemanagedFieldsmaxPropertiesminG",
    "roupCountminPropertiesperiodSecondspkixPublicKeypreconditionsreadyReplicasreclaimPolicyrequestPolicyresourceNa",
    "mesresourceRulesrollingUpdaterunAsUserNameschedulerNamescopeSelectorstorageHealthsuccessPolicytokenRequestsuns",
    "chedulablevolumeDevicesvsphereVolumearchitectureattestationsaverageValuecapabilitiesclientConfigclusterScopeco",
    "nfigMapRefconfigSourcedependenciesexpectedPodsexternalDocsexternalNamegenerateNamehealthStatusminAvailablemoun",
    "tOptionsnodeTopologyperContainerpodGroupNamerequirementsresizePolicyrestartCountrunAsNonRootseLinuxMountsecret",
    "KeyRefselectPolicystartupProbesubresourcestargetPortaltemplateNametopologyKeystotalDevicestypeCheckingvolumeHa",
    "ndlevolumeHealthvolumeMountsvolumeStatusvolumesInUseworkloadNameaccessModesacquireTimeaddressTypeadminAccessal",
    "locatableannotationsapiServerIDapiVersionsappProtocolattachErrorbindsToNodecachingModecapacityKeycompletionsco",
    "nstraintscontainerIDdatasetNamedatasetUUIDdefaultModedefaultUserdefinitionsdescriptiondetachErrordownwardAPIex",
    "ternalIPshostAliaseshostNetworkhostProcesshttpHeadersjobTemplatematchFieldsmatchLabelsmatchPolicymaxReplicasmi",
    "nReplicasnameserversnetworkDatanumberReadyonExitCodesparallelismpodSelectorpolicyTypesprovisionerrawSelectorre",
    "questNamereservedForserviceNamesideEffectsstorageModestoragePoolsubPathExprtolerationstrustBundleuniqueItemsva",
    "lidValueswhenDeletedworkloadRefattributesbinaryDatacategoriesclusterIPscontainerscounterSetdevicePathdriverNam",
    "eexternalIDfieldsTypefileKeyReffinalizersfinishedAtflexVolumegenerationincompleteipFamiliesminDomainsmultipleO",
    "fnamespacesoperationsparameterspolicyNamepreferenceprivilegedpropertiesproviderIDpullPolicyrepositoryrequester",
    "sresourceIDrespondersrunAsGroupsecretFileshortNamessignerNamesslEnabledstopSignalstringDatasystemUUIDtargetWWN",
    "sterminatedvalidRangevolumeModevolumePathwhenScaledworkingDiraddressesapiGroupsaudiencesazureDiskazureFileclai",
    "mNamecomponentdirectorydnsConfigdnsPolicyerrorCodeeventTimeexitCodesfieldPathglusterfshostUsershostnamesimmuta",
    "blejsonPatchlastStateleaseNamemachineIDmanagedBymaxLengthminLengthmountPathmutationsnotBeforeparamKindparentRe",
    "fpatchTypepoolCountpostStartprocMountprojectedregardingrenewTimescaleDownscopeNamesecretRefselectorsshareNames",
    "izeBytessizeLimitstartTimestartedAtstdinOncestorageossubdomaintargetReftcpSockettimeAddedtolerancevalueFromvar",
    "iablesaffinityallNodesassignedattachedattacherbehaviorcaBundleclaimRefclientIPcountersdiskNameemptyDirfeatures",
    "fieldReffieldsV1forNodesforZoneshandSizehostPathhostPortimageRefjsonPathlistKindmaxItemsmaxSurgemetadataminCou",
    "ntminItemsmonitorsnodeInfonodeNamenodePortnotAfternullableoperatorordinalsoverheadparamRefpathTypepingTimepodC",
    "IDRspodFixedpoliciespoolNameprotocolqosClassquantityregistryreplicasrequestssearchesselfLinksingularstrategysu",
    "bjectstimeZoneuserInfousernameversionsvolumeIDwebhooks$schemabackendcommanddevicesdiskURIdivisordriversenvFrom",
    "exactlyexampleflockergatewaygitRepohandlerhostIPChostIPshostPIDhttpGetimageIDipBlockkeyPathkeyTypekeyringlimit",
    "edmanagermappingmaxSkewmetricsminimumnodeUIDoptionsosImagepodNameportalspreStopqueuingquobyterelatedresultsrol",
    "eRefrunningscaleIOscaleUpsecondssecretsservingshareIDstringssubsetssuspendsysctlswaitingwarningactionbootIDcep",
    "hfscinderclaimsdenieddryRuneffectegressexceptexemptformatfsTypegroupsimagesintentipModelabelslimitsmediumnodeI",
    "DopaquepausedpdNameperPodpluralpodIPspodUIDprefixqueuesreasonschemescopesseriessignalsingletaintstenantusagesv",
    "aluesweightallOfanyOfbasicboolscidrsextrahintshostsitemslevellinuxoneOfpathsphasepoolsportsrangerulessleepstat",
    "etitleverbswwids$refargsdropenumexecfromganggrpckindmodenotepdIDpodsstepswapzonegidipsiqnlunnfsrbdttyuidurl",
);
